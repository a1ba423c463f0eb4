package dev.footfall.endpoint;

/** The endpoint cannot start; the message says why and what to do. */
public final class EndpointException extends Exception {
    EndpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
