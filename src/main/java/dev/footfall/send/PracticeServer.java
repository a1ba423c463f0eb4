package dev.footfall.send;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A tiny server on this machine that acknowledges whatever it is sent, from birth until closed. */
public final class PracticeServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeServer.class);
    private static final int BACKLOG = 1_024;
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket server;

    /**
     * Listens on any free port of the loopback address.
     *
     * @throws IOException when there is none
     */
    public PracticeServer() throws IOException {
        server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where to post. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            }
        } catch (IOException closed) {
            LOG.debug("no more practice", closed);
        }
    }

    private static void answer(Socket accepted) {
        try (Socket socket = accepted;
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.setTcpNoDelay(true);
            while (readRequest(in)) {
                out.write(ANSWER);
            }
        } catch (IOException end) {
            LOG.debug("practice connection closed", end);
        }
    }

    private static boolean readRequest(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty()) {
                return in.skip(length) == length;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
