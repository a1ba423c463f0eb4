package dev.footfall.send;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Keeps connections alive, acknowledges every request, and then does something unasked. */
final class TalkativeServer implements AutoCloseable {

    static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    /** What it does once it has acknowledged. */
    enum Then {
        /** Waits for the next request, as it should. */
        WAITS,
        /** Says more in the same breath. */
        SAYS_MORE_AT_ONCE,
        /** Says more in a packet of its own. */
        SAYS_MORE,
        /** Says that it will say no more, but would read on. */
        HALF_CLOSES,
        /** Hangs up. */
        CLOSES
    }

    private final ServerSocket server;
    private final @Nullable SSLSocketFactory tls;
    private final Then then;
    private final String more;
    private final Semaphore done = new Semaphore(0);

    /**
     * @param tls null for none
     * @param more what it says, where it says more
     */
    TalkativeServer(@Nullable SSLSocketFactory tls, Then then, String more) throws IOException {
        this.tls = tls;
        this.then = then;
        this.more = more;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Waits until it is done with one more request. */
    void awaitDone() throws InterruptedException {
        if (!done.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the server is not through with a request");
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        if (hungUp(accepted)) {
            done.release();
        }
    }

    /** Answers as long as requests come; whether it was this side that then hung up. */
    private boolean hungUp(Socket accepted) {
        try (Socket socket = tls == null ? accepted : secured(accepted, tls)) {
            socket.setTcpNoDelay(true);
            BufferedReader in = RawRequest.reader(socket);
            while (RawRequest.read(in)) {
                answer(socket);
                if (then == Then.CLOSES) {
                    return true;
                }
                done.release();
            }
            return false;
        } catch (IOException gone) {
            // Whoever hung up has had what it was to have.
            return false;
        }
    }

    private void answer(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        if (then == Then.SAYS_MORE_AT_ONCE) {
            say(out, ANSWER + more);
            return;
        }
        say(out, ANSWER);
        if (then == Then.SAYS_MORE) {
            say(out, more);
        } else if (then == Then.HALF_CLOSES) {
            socket.shutdownOutput();
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static SSLSocket secured(Socket socket, SSLSocketFactory tls) throws IOException {
        SSLSocket secured =
                (SSLSocket) tls.createSocket(socket, "localhost", socket.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
