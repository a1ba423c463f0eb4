package dev.footfall.run;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a stream of events as JSON Lines in (session, step) order, without run id and
 * wall-clock fields: the same scenario and seed give the same digest on any machine at any speed.
 * It is the hash of what {@code footfall generate} prints.
 */
final class PlanDigest extends OutputStream {

    private final MessageDigest sha;

    /** Starts empty. */
    PlanDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public void write(int one) {
        sha.update((byte) one);
    }

    @Override
    public void write(byte[] lines, int from, int count) {
        sha.update(lines, from, count);
    }

    /** The digest of all that was added, {@code sha256:} and 64 hexadecimal digits. */
    String finish() {
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }
}
