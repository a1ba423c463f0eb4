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
    private static final String RESET = "reset";
    private static final String MALFORMED = "malformed answer";

    /** Reasons for which nothing can have arrived. */
    static final Set<String> BEFORE_SENDING = Set.of(DNS, REFUSED, NO_ROUTE, TLS);

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

    private static String reason(IOException trouble) {
        return switch (trouble) {
            case UnknownHostException _ -> DNS;
            case ConnectException _ -> REFUSED;
            case NoRouteToHostException _ -> NO_ROUTE;
            case SSLException _ -> TLS;
            // OkHttp: fewer bytes than promised, or a status line that is none.
            case ProtocolException _ -> MALFORMED;
            case SocketException _ -> RESET;
            case EOFException _ -> "closed without an answer";
            default ->
                    saysUnexpectedEnd(trouble)
                            ? "closed without an answer"
                            : saysReset(trouble) ? RESET : "io";
        };
    }

    /** A channel's socket that is written to says so in words alone. */
    private static boolean saysReset(IOException trouble) {
        String message = trouble.getMessage();
        return message != null
                && (message.equals("Broken pipe") || message.startsWith("Connection reset"));
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
