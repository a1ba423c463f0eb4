package dev.footfall.send;

import org.jspecify.annotations.Nullable;

/** Connections cannot be made as asked; nothing was sent. */
public final class TransportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
