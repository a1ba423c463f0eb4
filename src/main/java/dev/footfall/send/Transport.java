package dev.footfall.send;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How connections are made; null where the usual way is right.
 *
 * @param http which version of HTTP is spoken
 * @param ca a PEM file with the only certificate authorities that are trusted; null for those of
 *     the Java runtime
 * @param proxy {@code http://host:port} or {@code socks://host:port}; null for none
 * @param connectDeadline how long connecting may take; null for as long as the whole call
 * @param readDeadline how long an answer may be silent; null for as long as the whole call
 */
public record Transport(
        Http http,
        @Nullable Path ca,
        @Nullable URI proxy,
        @Nullable Duration connectDeadline,
        @Nullable Duration readDeadline) {

    /** A version of HTTP. */
    public enum Http {
        /** HTTP/2 where TLS agrees on it, HTTP/1.1 otherwise. */
        AUTO,
        /** HTTP/1.1 only. */
        HTTP_1,
        /** HTTP/2 only: over TLS by agreement, without TLS by prior knowledge. */
        HTTP_2
    }

    /** No more than what Java and the network bring. */
    public static final Transport PLAIN = new Transport(Http.AUTO, null, null, null, null);
}
