package dev.footfall.desktop.engine;

import dev.footfall.run.Loopback;

import java.net.URI;

/** Whom a run is sent to. */
public sealed interface Destination {

    /** The App's slug. */
    String slug();

    /** The same place, another App. */
    Destination withSlug(String slug);

    /** Host and port as people read them; {@code Local endpoint} for the one inside. */
    String place();

    /** Whether events leave this machine. */
    boolean leavesThisMachine();

    /** The endpoint inside this process. */
    record Local(String slug) implements Destination {
        @Override
        public Destination withSlug(String other) {
            return new Local(other);
        }

        @Override
        public String place() {
            return "Local endpoint";
        }

        @Override
        public boolean leavesThisMachine() {
            return false;
        }
    }

    /**
     * Another server, on this machine or elsewhere.
     *
     * @param base http or https, a host, maybe a port and a path; no slash at the end
     */
    record Remote(URI base, String slug) implements Destination {
        @Override
        public Destination withSlug(String other) {
            return new Remote(base, other);
        }

        @Override
        public String place() {
            return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
        }

        @Override
        public boolean leavesThisMachine() {
            return !Loopback.is(base.getHost());
        }
    }
}
