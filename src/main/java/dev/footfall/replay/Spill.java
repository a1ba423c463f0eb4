package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room for an index: so much of it on the heap, the rest in a temporary file that is mapped into
 * memory, so that the heap does not grow with the log.
 */
final class Spill implements AutoCloseable {

    /** Enough for more than a million events. */
    static final long HEAP_BYTES = 64L << 20;

    /** Mapped at a time: systems limit how many mappings a process may have. */
    private static final long BLOCK = 16L << 20;

    private final Arena arena = Arena.ofShared();
    private long heapLeft;
    private @Nullable FileChannel file;
    private long used;
    private MemorySegment block = MemorySegment.NULL;
    private long blockUsed;

    Spill(long heapBytes) {
        this.heapLeft = heapBytes;
    }

    /**
     * Zeroed room for so many numbers.
     *
     * @param count at most two million
     * @throws UncheckedIOException when there is no room for the temporary file
     */
    MemorySegment longs(int count) {
        long bytes = count * 8L;
        if (bytes <= heapLeft) {
            heapLeft -= bytes;
            return MemorySegment.ofArray(new long[count]);
        }
        if (blockUsed + bytes > block.byteSize()) {
            block = nextBlock();
            blockUsed = 0;
        }
        MemorySegment room = block.asSlice(blockUsed, bytes);
        blockUsed += bytes;
        return room;
    }

    private MemorySegment nextBlock() {
        try {
            MemorySegment next = file().map(FileChannel.MapMode.READ_WRITE, used, BLOCK, arena);
            used += BLOCK;
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no room for the index of this log in " + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    /** Gives back room on the heap that is no longer in use. */
    void release(MemorySegment room) {
        if (!room.isNative()) {
            heapLeft += room.byteSize();
        }
    }

    private FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile("footfall-index-", ".tmp");
            open =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        if (file != null) {
            file.close();
        }
    }
}
