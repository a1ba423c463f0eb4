package dev.footfall.endpoint;

import java.util.Set;

/**
 * How an endpoint is set up.
 *
 * @param bindAddress the address it listens on; loopback unless someone asks for another
 * @param port the port, 0 for any free one
 * @param slugs the Apps that exist
 */
public record EndpointOptions(String bindAddress, int port, Set<String> slugs) {

    /** Copies the slugs. */
    public EndpointOptions {
        slugs = Set.copyOf(slugs);
    }

    /** Loopback, any free port, one App named {@code demo}. */
    public static EndpointOptions defaults() {
        return new EndpointOptions("127.0.0.1", 0, Set.of("demo"));
    }

    /** The same with another port, 0 for any free one. */
    public EndpointOptions withPort(int port) {
        return new EndpointOptions(bindAddress, port, slugs);
    }

    /** The same with other Apps. */
    public EndpointOptions withSlugs(Set<String> slugs) {
        return new EndpointOptions(bindAddress, port, slugs);
    }
}
