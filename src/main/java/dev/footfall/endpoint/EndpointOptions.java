package dev.footfall.endpoint;

import dev.footfall.endpoint.fault.FaultSpec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How an endpoint is set up.
 *
 * @param bindAddress the address it listens on; loopback unless someone asks for another
 * @param port the port, 0 for any free one
 * @param slugs the Apps that exist
 * @param openSlugs whether any other App comes to exist with its first event
 * @param store the DuckDB file that events go to; null keeps the newest in memory
 * @param memoryBudget bytes for the events in memory; older ones go when it is used up, at least
 *     {@code bodyLimit}
 * @param capture the log that takes down what clients send; null for none
 * @param faults the faults in force at the start
 * @param bodyLimit bytes that a body may have, from 1
 * @param seed makes the faults strike the same requests each time
 */
public record EndpointOptions(
        String bindAddress,
        int port,
        Set<String> slugs,
        boolean openSlugs,
        @Nullable Path store,
        long memoryBudget,
        @Nullable Path capture,
        List<FaultSpec> faults,
        int bodyLimit,
        long seed) {

    /** Checks the ranges and copies the collections. */
    public EndpointOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, not " + port);
        }
        if (bodyLimit < 1 || memoryBudget < bodyLimit) {
            throw new IllegalArgumentException("bodyLimit must be from 1 to memoryBudget");
        }
        for (String slug : slugs) {
            if (!Slugs.isValid(slug)) {
                throw new IllegalArgumentException(
                        "'%s' is no App slug: expected %s".formatted(slug, Slugs.EXPECTED));
            }
        }
        slugs = Set.copyOf(slugs);
        faults = List.copyOf(faults);
    }

    /** Loopback, any free port, one App named {@code demo}, 256 MiB of memory, no faults. */
    public static EndpointOptions defaults() {
        return new EndpointOptions(
                "127.0.0.1",
                0,
                Set.of("demo"),
                false,
                null,
                256L << 20,
                null,
                List.of(),
                1 << 20,
                1);
    }

    /** The same on another address. */
    public EndpointOptions withBindAddress(String bindAddress) {
        return but(draft -> draft.bindAddress = bindAddress);
    }

    /** The same on another port, 0 for any free one. */
    public EndpointOptions withPort(int port) {
        return but(draft -> draft.port = port);
    }

    /** The same with other Apps. */
    public EndpointOptions withSlugs(Set<String> slugs) {
        return but(draft -> draft.slugs = slugs);
    }

    /** The same, and whether any App comes to exist with its first event. */
    public EndpointOptions withOpenSlugs(boolean openSlugs) {
        return but(draft -> draft.openSlugs = openSlugs);
    }

    /** The same with a DuckDB file; null for memory. */
    public EndpointOptions withStore(@Nullable Path store) {
        return but(draft -> draft.store = store);
    }

    /** The same with so many bytes for events in memory. */
    public EndpointOptions withMemoryBudget(long memoryBudget) {
        return but(draft -> draft.memoryBudget = memoryBudget);
    }

    /** The same with what clients send taken down in this log; null for none. */
    public EndpointOptions withCapture(@Nullable Path capture) {
        return but(draft -> draft.capture = capture);
    }

    /** The same with these faults in force at the start. */
    public EndpointOptions withFaults(List<FaultSpec> faults) {
        return but(draft -> draft.faults = faults);
    }

    /** The same with another limit on a body, in bytes. */
    public EndpointOptions withBodyLimit(int bodyLimit) {
        return but(draft -> draft.bodyLimit = bodyLimit);
    }

    /** The same with another seed for the faults. */
    public EndpointOptions withSeed(long seed) {
        return but(draft -> draft.seed = seed);
    }

    private EndpointOptions but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /** What may be changed before it is checked. */
    private static final class Draft {
        private String bindAddress;
        private int port;
        private Set<String> slugs;
        private boolean openSlugs;
        private @Nullable Path store;
        private long memoryBudget;
        private @Nullable Path capture;
        private List<FaultSpec> faults;
        private int bodyLimit;
        private long seed;

        private Draft(EndpointOptions of) {
            this.bindAddress = of.bindAddress;
            this.port = of.port;
            this.slugs = of.slugs;
            this.openSlugs = of.openSlugs;
            this.store = of.store;
            this.memoryBudget = of.memoryBudget;
            this.capture = of.capture;
            this.faults = of.faults;
            this.bodyLimit = of.bodyLimit;
            this.seed = of.seed;
        }

        private EndpointOptions options() {
            return new EndpointOptions(
                    bindAddress,
                    port,
                    slugs,
                    openSlugs,
                    store,
                    memoryBudget,
                    capture,
                    faults,
                    bodyLimit,
                    seed);
        }
    }
}
