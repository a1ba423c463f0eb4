package dev.footfall.endpoint;

import dev.footfall.endpoint.fault.FaultSpec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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

    /** The same on another port, 0 for any free one. */
    public EndpointOptions withPort(int port) {
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

    /** The same with other Apps. */
    public EndpointOptions withSlugs(Set<String> slugs) {
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

    /** The same, and whether any App comes to exist with its first event. */
    public EndpointOptions withOpenSlugs(boolean openSlugs) {
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

    /** The same with a DuckDB file; null for memory. */
    public EndpointOptions withStore(@Nullable Path store) {
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

    /** The same with so many bytes for events in memory. */
    public EndpointOptions withMemoryBudget(long memoryBudget) {
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

    /** The same with what clients send taken down in this log; null for none. */
    public EndpointOptions withCapture(@Nullable Path capture) {
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

    /** The same with these faults in force at the start. */
    public EndpointOptions withFaults(List<FaultSpec> faults) {
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

    /** The same with another limit on a body, in bytes. */
    public EndpointOptions withBodyLimit(int bodyLimit) {
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

    /** The same with another seed for the faults. */
    public EndpointOptions withSeed(long seed) {
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
