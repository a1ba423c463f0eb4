package dev.footfall.send;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

import javax.net.SocketFactory;

/**
 * Makes the sockets of one lane, and tells whether the server has let go of the last one. OkHttp
 * looks only after ten seconds of idleness: most servers close an idle connection sooner, some
 * after so many answers, and the next event, posted into the void, would be told as the server's
 * failure.
 */
final class WatchedSockets extends SocketFactory {

    private volatile @Nullable SocketChannel last;

    @Override
    public Socket createSocket() throws IOException {
        // A channel's socket: only that can be asked without waiting.
        SocketChannel channel = SocketChannel.open();
        last = channel;
        return channel.socket();
    }

    /**
     * Whether nothing can be posted on the last socket any more: the server has closed it, or said
     * something that nobody asked for. Costs about a microsecond. Only while no call is under way.
     */
    boolean spent() {
        SocketChannel channel = last;
        if (channel == null || !channel.isConnected()) {
            return false;
        }
        try {
            channel.configureBlocking(false);
            int read = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return read != 0;
        } catch (IOException gone) {
            return true;
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unasked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw unasked();
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("OkHttp connects its sockets itself");
    }
}
