package dev.footfall.endpoint.store;

import java.sql.SQLException;

/** The store cannot be read or closed; the message is the database's own. */
public final class StoreFailure extends RuntimeException {
    StoreFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
