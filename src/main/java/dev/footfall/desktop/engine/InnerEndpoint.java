package dev.footfall.desktop.engine;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The one endpoint inside this process, for as long as the window is open: its counts go on over
 * runs and Apps. It starts when it is first needed.
 */
final class InnerEndpoint implements AutoCloseable {

    private final Clock clock;
    private volatile @Nullable LocalEndpoint started;

    InnerEndpoint(Clock clock) {
        this.clock = clock;
    }

    /** Starts it where it has not been, which takes a moment: not for the JavaFX thread. */
    synchronized LocalEndpoint get() throws EndpointException {
        LocalEndpoint present = started;
        if (present == null) {
            present = LocalEndpoint.start(EndpointOptions.defaults(), clock);
            started = present;
        }
        return present;
    }

    /** Never waits: the window asks at every pulse, and a start may take seconds. */
    Optional<LocalEndpoint> present() {
        return Optional.ofNullable(started);
    }

    @Override
    public void close() {
        present().ifPresent(LocalEndpoint::close);
    }
}
