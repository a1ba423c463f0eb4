package dev.footfall.send;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Route;
import okhttp3.internal.connection.ConnectionListener;
import okhttp3.internal.connection.RealCall;
import okhttp3.internal.connection.RealConnection;
import okhttp3.internal.http.RealInterceptorChain;

import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import java.net.SocketException;
import java.util.List;

/**
 * Tells whether OkHttp has read more from a lane's connection than the answer that was asked for.
 * What a server says unasked, right behind an answer, comes with it into OkHttp's buffer, and would
 * be taken for the answer to the next event. OkHttp has no published way to see it; see {@link
 * LanePool}.
 */
final class ReadAhead extends ConnectionListener {

    private volatile @Nullable BufferedSource source;

    @Override
    public void connectEnd(Connection connection, Route route, Call call) {
        RealCall real = (RealCall) call;
        // Made only for its way to the buffer: a codec of HTTP/1.1 keeps nothing.
        RealInterceptorChain chain =
                new RealInterceptorChain(
                        real, List.of(), 0, null, real.request(), real.getClient());
        try {
            source =
                    ((RealConnection) connection)
                                            .newCodec$okhttp(real.getClient(), chain)
                                            .getSocket()
                                            .getSource()
                                    instanceof BufferedSource buffered
                            ? buffered
                            : null;
        } catch (SocketException closed) {
            source = null;
        }
    }

    /** Whether there is something that nobody asked for. Only while no call is under way. */
    boolean holdsMore() {
        BufferedSource known = source;
        return known != null && known.getBuffer().size() > 0;
    }
}
