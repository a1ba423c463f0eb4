package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.run.Loopback;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Set;

/**
 * Whom a run is sent to: an address that the user names, or an endpoint started for this run.
 *
 * @param base the base address
 * @param local the endpoint inside this process; null for a named address
 */
record Target(URI base, @Nullable LocalEndpoint local) implements AutoCloseable {

    /**
     * The target that the flags name.
     *
     * @param slug the App that a local endpoint is to have
     * @throws Refusal for an address that is none, or a host that is not this machine without leave
     */
    static Target of(PlayOptions options, String slug, Clock clock) {
        URI named = options.target;
        return named == null ? inside(slug, clock) : at(named, options.allowRemote);
    }

    private static Target inside(String slug, Clock clock) {
        try {
            LocalEndpoint endpoint =
                    LocalEndpoint.start(EndpointOptions.defaults().withSlugs(Set.of(slug)), clock);
            return new Target(endpoint.baseUri(), endpoint);
        } catch (IllegalArgumentException noSlug) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(noSlug.getMessage()));
        } catch (EndpointException trouble) {
            throw new Refusal(ExitCode.FAILED, String.valueOf(trouble.getMessage()));
        }
    }

    private static Target at(URI named, boolean allowRemote) {
        String scheme = named.getScheme();
        boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!http || named.getHost() == null) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "\"%s\" is no address to send to. Write it with scheme and host: --target http://127.0.0.1:8080"
                            .formatted(named));
        }
        if (named.getRawUserInfo() != null
                || named.getRawQuery() != null
                || named.getRawFragment() != null) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "The target may have a scheme, a host, a port and a path, but no user, query or"
                            + " fragment. The path /v1/public/apps/{slug}/interactions is added to"
                            + " it.");
        }
        if (!Loopback.is(named.getHost()) && !allowRemote) {
            throw new Refusal(
                    ExitCode.UNSAFE,
                    """
                    %s is not this machine, so nothing was sent.
                    The endpoint asks for no authentication, and synthetic events spoil a real App's analytics.
                    If this App is yours to fill, add --allow-remote. It starts at 5 events/s unless you give --rate.\
                    """
                            .formatted(named.getHost()));
        }
        return new Target(named, null);
    }

    @Override
    public void close() {
        if (local != null) {
            local.close();
        }
    }
}
