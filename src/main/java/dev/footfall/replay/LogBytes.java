package dev.footfall.replay;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A log's bytes by position; may be read from many threads at once. */
final class LogBytes implements AutoCloseable {

    private final FileChannel channel;

    private LogBytes(FileChannel channel) {
        this.channel = channel;
    }

    static LogBytes open(Path file) throws IOException {
        return new LogBytes(FileChannel.open(file, StandardOpenOption.READ));
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
