package dev.footfall.send;

import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.StreamResetException;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

/** From an exception to a stable word that can be counted. */
final class Trouble {

    private static final String DNS = "dns";
    private static final String REFUSED = "refused";
    private static final String NO_ROUTE = "no route";
    private static final String TLS = "tls";
    private static final String PROXY = "proxy";
    private static final String RESET = "reset";
    private static final String CLOSED = "closed without an answer";
    private static final String MALFORMED = "malformed answer";

    private static final String HTTP_2 = StreamResetException.class.getPackageName() + ".";

    private static final Pattern BEGINNING = Pattern.compile("content=[0-9a-f]");

    /** Reasons for which nothing can have arrived. */
    static final Set<String> BEFORE_SENDING = Set.of(DNS, REFUSED, NO_ROUTE, TLS, PROXY);

    private Trouble() {}

    static Outcome outcome(IOException trouble, Timing timing) {
        if (trouble instanceof SocketTimeoutException) {
            return new Outcome.TimedOut(timing);
        }
        return new Outcome.Unreachable(reason(trouble), detail(trouble), timing);
    }

    /** An answer that cannot be read, found in a way that is no {@link IOException}. */
    static Outcome malformed(RuntimeException trouble, Timing timing) {
        return new Outcome.Unreachable(MALFORMED, trouble.getMessage(), timing);
    }

    /**
     * Says that a connection could not be made, whatever else its trouble looks like.
     *
     * @param asksProxy whether a proxy is asked to make it
     */
    static void markUnconnected(IOException trouble, boolean tls, boolean asksProxy) {
        trouble.addSuppressed(new Unconnected(tls, asksProxy));
    }

    /** Nobody sees it: it is suppressed by the exception that it marks. */
    private static final class Unconnected extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean tls;
        private final boolean asksProxy;

        Unconnected(boolean tls, boolean asksProxy) {
            super(null, null, false, false);
            this.tls = tls;
            this.asksProxy = asksProxy;
        }
    }

    private static String reason(IOException trouble) {
        String reason = usualReason(trouble);
        for (Throwable mark : trouble.getSuppressed()) {
            if (mark instanceof Unconnected unconnected
                    && unconnected.asksProxy
                    && !Set.of(REFUSED, NO_ROUTE, TLS).contains(reason)) {
                // It hung up or answered nonsense; an answer that is no SOCKS looks like dns.
                return PROXY;
            }
            if (mark instanceof Unconnected unconnected && !BEFORE_SENDING.contains(reason)) {
                // A handshake that is cut looks like an answer that is.
                return saysProxy(trouble) ? PROXY : unconnected.tls ? TLS : reason;
            }
        }
        return reason;
    }

    /** OkHttp, of a proxy that would not connect. */
    private static boolean saysProxy(IOException trouble) {
        String message = trouble.getMessage();
        return message != null
                && (message.startsWith("Unexpected response code for CONNECT")
                        || message.startsWith("Failed to authenticate with proxy"));
    }

    private static String usualReason(IOException trouble) {
        return switch (trouble) {
            case UnknownHostException _ -> DNS;
            case ConnectException _ -> REFUSED;
            case NoRouteToHostException _ -> NO_ROUTE;
            case SSLException _ -> TLS;
            // OkHttp: fewer bytes than promised, or a status line that is none.
            case ProtocolException _ -> MALFORMED;
            case SocketException _ -> RESET;
            case StreamResetException _ -> RESET;
            case ConnectionShutdownException _ -> CLOSED;
            case EOFException _ -> CLOSED;
            default ->
                    saysUnexpectedEnd(trouble)
                            ? beganAnAnswer(trouble) ? MALFORMED : CLOSED
                            : saysReset(trouble)
                                    ? RESET
                                    : comesFromReadingHttp2(trouble) ? MALFORMED : "io";
        };
    }

    /** A channel's socket that is written to says so in words alone. */
    private static boolean saysReset(IOException trouble) {
        String message = trouble.getMessage();
        return message != null
                && (message.equals("Broken pipe") || message.startsWith("Connection reset"));
    }

    /**
     * What breaks HTTP/2's rules, in a frame or a compressed head, is told in words alone, a
     * sentence for each of dozens; that of a socket comes from below.
     */
    private static boolean comesFromReadingHttp2(IOException trouble) {
        StackTraceElement[] trace = trouble.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(HTTP_2);
    }

    /**
     * OkHttp tells a head that goes on for longer than it reads, or breaks off, as if nothing had
     * come. Okio quotes how the line began whose end was not found.
     */
    private static boolean beganAnAnswer(IOException trouble) {
        return trouble.getCause() instanceof EOFException end
                && end.getMessage() != null
                && BEGINNING.matcher(end.getMessage()).find();
    }

    private static boolean saysUnexpectedEnd(IOException trouble) {
        String message = trouble.getMessage();
        return message != null && message.startsWith("unexpected end of stream");
    }

    private static @Nullable String detail(IOException trouble) {
        Throwable cause = trouble;
        while (cause.getCause() != null && cause.getMessage() == null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
