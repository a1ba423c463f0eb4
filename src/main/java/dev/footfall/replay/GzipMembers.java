package dev.footfall.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Gzip members end to end. The base class takes whatever follows a member and is none for the end
 * of the data, silently; a log whose next part is damaged would lose it unseen.
 */
final class GzipMembers extends GZIPInputStream {

    /** A checksum and a length end each member; the inflater has not used them. */
    private static final int TRAILER = 8;

    private final InputStream raw;

    GzipMembers(InputStream raw, int bufferSize) throws IOException {
        super(raw, bufferSize);
        this.raw = raw;
    }

    /**
     * Whether something other than zeros, with which tapes and archives fill up, follows the last
     * member; asked after its end.
     */
    boolean somethingFollows() throws IOException {
        for (int at = len - inf.getRemaining() + TRAILER; at < len; at++) {
            if (buf[at] != 0) {
                return true;
            }
        }
        int next;
        do {
            next = raw.read();
        } while (next == 0);
        return next > 0;
    }
}
