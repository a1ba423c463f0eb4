package dev.footfall.session;

import java.util.OptionalLong;

/**
 * Sessions by number. {@link #at} is a pure function: the same number gives the same session on any
 * machine, in any order and on any thread, which is what makes shards, resuming and the digest
 * possible.
 */
public interface SessionSource {

    /** How many sessions there are; empty when there is no end. */
    OptionalLong size();

    /**
     * The session with this number.
     *
     * @param index from 0, less than {@link #size()} where there is one
     */
    Session at(long index);
}
