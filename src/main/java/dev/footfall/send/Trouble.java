package dev.footfall.send;

import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

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

import javax.net.ssl.SSLException;

/** From an exception to a stable word that can be counted. */
final class Trouble {

    private static final String DNS = "dns";
    private static final String REFUSED = "refused";
    private static final String NO_ROUTE = "no route";
    private static final String TLS = "tls";

    /** Reasons for which nothing can have arrived. */
    static final Set<String> BEFORE_SENDING = Set.of(DNS, REFUSED, NO_ROUTE, TLS);

    private Trouble() {}

    static Outcome outcome(IOException trouble, Timing timing) {
        if (trouble instanceof SocketTimeoutException) {
            return new Outcome.TimedOut(timing);
        }
        return new Outcome.Unreachable(reason(trouble), detail(trouble), timing);
    }

    private static String reason(IOException trouble) {
        return switch (trouble) {
            case UnknownHostException _ -> DNS;
            case ConnectException _ -> REFUSED;
            case NoRouteToHostException _ -> NO_ROUTE;
            case SSLException _ -> TLS;
            // OkHttp: fewer bytes than promised, or a status line that is none.
            case ProtocolException _ -> "malformed answer";
            case SocketException _ -> "reset";
            case EOFException _ -> "closed without an answer";
            default -> saysUnexpectedEnd(trouble) ? "closed without an answer" : "io";
        };
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
