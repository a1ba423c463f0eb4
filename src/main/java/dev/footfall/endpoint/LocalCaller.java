package dev.footfall.endpoint;

import io.undertow.server.HttpServerExchange;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/** Whether a request comes from this machine and was meant for it. */
final class LocalCaller {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");

    private LocalCaller() {}

    /**
     * The address must be loopback, and so must the name in {@code Host}: a page of another site
     * whose name was made to lead here (DNS rebinding) brings its own name.
     */
    static boolean is(HttpServerExchange exchange) {
        InetSocketAddress source = exchange.getSourceAddress();
        String host = exchange.getHostName();
        return source.getAddress() != null
                && source.getAddress().isLoopbackAddress()
                && host != null
                && LOOPBACK.matcher(host).matches();
    }
}
