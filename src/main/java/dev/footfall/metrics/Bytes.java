package dev.footfall.metrics;

/**
 * How much went over the wire in bodies, heads and handshakes left out. They add up: shards of a
 * run have together what the whole run would have.
 *
 * @param sent bytes of the bodies that were posted, each time that they were; negative when not
 *     known
 * @param received bytes of the answers' bodies, as far as they were read; negative when not known
 */
public record Bytes(long sent, long received) {

    /** Nothing went either way. */
    public static final Bytes NONE = new Bytes(0, 0);

    /** Recorded by a version that did not count them. */
    public static final Bytes UNKNOWN = new Bytes(-1, -1);

    /** Whether they were counted. */
    public boolean known() {
        return sent >= 0 && received >= 0;
    }
}
