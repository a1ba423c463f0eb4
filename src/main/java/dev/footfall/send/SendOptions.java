package dev.footfall.send;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/**
 * Where and how events are posted.
 *
 * @param url the full address, slug included
 * @param deadline how long an answer may take, from connecting to its last byte; above 0
 * @param connections how many connections may stand open at once, at least 1
 * @param authorization the {@code Authorization} header; null for none. Secret: never printed
 * @param retry when an event is posted again
 * @param transport how connections are made
 */
public record SendOptions(
        URI url,
        Duration deadline,
        int connections,
        @Nullable String authorization,
        RetryPolicy retry,
        Transport transport) {

    /** Each event is posted once, over plain connections. */
    public SendOptions(
            URI url, Duration deadline, int connections, @Nullable String authorization) {
        this(url, deadline, connections, authorization, RetryPolicy.NONE, Transport.PLAIN);
    }

    /**
     * The address of an App's interactions.
     *
     * @param base scheme, host, port and an optional path, with or without a slash at its end
     * @param slug the App
     */
    public static URI interactionsOf(URI base, String slug) {
        String root = base.toString();
        return URI.create(
                (root.endsWith("/") ? root.substring(0, root.length() - 1) : root)
                        + "/v1/public/apps/"
                        + slug
                        + "/interactions");
    }

    /** Where a run may practise on the endpoint inside this process, which then counts nothing. */
    public static URI practiceOf(URI base) {
        return interactionsOf(base.resolve("/_footfall"), "practice");
    }

    @Override
    public String toString() {
        return url + ", deadline " + deadline.toMillis() + " ms, " + connections + " connections";
    }
}
