package dev.footfall.send;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Answers every request with the same bytes and then closes the connection, without a word. */
final class RawServer implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] answer;
    private final Semaphore closed = new Semaphore(0);

    RawServer(String answer) throws IOException {
        this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Waits until one more connection is closed. */
    void awaitClosed() throws InterruptedException {
        if (!closed.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the server did not close its connection");
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException gone) {
                continue;
            }
            closed.release();
        }
    }

    private void answer(Socket socket) throws IOException {
        if (RawRequest.read(RawRequest.reader(socket))) {
            OutputStream out = socket.getOutputStream();
            out.write(answer);
            out.flush();
        }
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
