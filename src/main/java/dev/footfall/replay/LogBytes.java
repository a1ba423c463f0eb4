package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A log's bytes by position; may be read from many threads at once. */
final class LogBytes implements AutoCloseable {

    private final FileChannel channel;

    private final @Nullable String damage;

    private LogBytes(FileChannel channel, @Nullable String damage) {
        this.channel = channel;
        this.damage = damage;
    }

    /** Opens a log; one in gzip or zstd is unpacked first. */
    static LogBytes open(Path file) throws IOException {
        return open(file, Long.MAX_VALUE);
    }

    /**
     * Opens a log, of which the start may do.
     *
     * @param most of one in gzip or zstd about so many bytes are unpacked
     */
    static LogBytes open(Path file, long most) throws IOException {
        Unpacked unpacked = Unpacked.of(file, most);
        return unpacked == null
                ? new LogBytes(FileChannel.open(file, StandardOpenOption.READ), null)
                : new LogBytes(unpacked.channel(), unpacked.damage());
    }

    /** What ended compressed data early; null for nothing. */
    @Nullable String damage() {
        return damage;
    }

    /** The bytes from here on, as a stream that leaves the file open. */
    InputStream stream(long from) {
        return stream(from, Long.MAX_VALUE - from);
    }

    /** The same, and at most so many. */
    InputStream stream(long from, long most) {
        return new InputStream() {
            private long at = from;
            private final byte[] one = new byte[1];

            @Override
            public int read() throws IOException {
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int asked = (int) Math.min(length, from + most - at);
                if (asked == 0 && length > 0) {
                    return -1;
                }
                int got = channel.read(ByteBuffer.wrap(into, offset, asked), at);
                at += Math.max(0, got);
                return got;
            }
        };
    }

    /** How many bytes a byte-order mark takes at the start: 3 or 0. */
    int markLength() throws IOException {
        byte[] start = new byte[3];
        boolean mark =
                fill(start, 0, 0) == 3
                        && start[0] == (byte) 0xEF
                        && start[1] == (byte) 0xBB
                        && start[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Fills the buffer from its position on as far as there are bytes; returns how many. */
    int fill(byte[] buffer, int from, long offset) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(buffer, from, buffer.length - from);
        int start = target.position();
        while (target.hasRemaining()) {
            if (channel.read(target, offset + target.position() - start) < 0) {
                break;
            }
        }
        return target.position() - start;
    }

    /**
     * Exactly these bytes.
     *
     * @throws EOFException when the file has become shorter since it was indexed
     */
    byte[] read(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (fill(bytes, 0, offset) < length) {
            throw new EOFException("the log became shorter while it was replayed");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
