package dev.footfall.replay;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdInputStream;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;

/**
 * A compressed log's content in a temporary file, which goes away when it is closed: events are
 * read by position, and compressed data has none.
 *
 * @param channel the content
 * @param damage what ended the data early; null when it was whole
 */
record Unpacked(FileChannel channel, @Nullable String damage) {

    private static final int GZIP = 0x1f8b;
    private static final int ZSTD = 0x28b52ffd;
    private static final int UTF_16LE = 0xfffe;
    private static final int UTF_16BE = 0xfeff;
    private static final int ZIP = 0x504b0304;
    private static final int BZIP2 = 0x425a68;
    private static final int XZ = 0xfd377a58;

    /** Says that a file is packed in a way that cannot be read. */
    static final class UnreadablePacking extends IOException {
        UnreadablePacking(String what) {
            super(what);
        }
    }

    /**
     * The content of a file that is compressed or in UTF-16, null for a file that is not.
     *
     * @param most about so many bytes of it will do
     * @throws UnreadablePacking when it is packed otherwise than with gzip or zstd
     */
    static @Nullable Unpacked of(Path file, long most) throws IOException {
        int magic = magic(file);
        if (magic >>> 16 == GZIP || magic == ZSTD) {
            return unpack(file, magic == ZSTD, most);
        }
        if (magic >>> 16 == UTF_16LE || magic >>> 16 == UTF_16BE) {
            return recoded(file, most);
        }
        if (magic == ZIP || magic == XZ || magic >>> 8 == BZIP2) {
            throw new UnreadablePacking(
                    "packed as " + (magic == ZIP ? "zip" : magic == XZ ? "xz" : "bzip2"));
        }
        return null;
    }

    private static int magic(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int magic = 0;
            for (byte b : in.readNBytes(4)) {
                magic = magic << 8 | (b & 0xff);
            }
            return magic;
        }
    }

    private static FileChannel temporary() throws IOException {
        return FileChannel.open(
                Files.createTempFile("footfall-log-", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Text in UTF-16 with a byte-order mark, as some shells write it, in UTF-8. */
    private static Unpacked recoded(Path file, long most) throws IOException {
        FileChannel channel = temporary();
        try (Reader in =
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_16)) {
            Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8);
            char[] buffer = new char[1 << 16];
            long copied = 0;
            int count;
            while (copied < most && (count = in.read(buffer)) >= 0) {
                out.write(buffer, 0, count);
                copied += count;
            }
            out.flush();
            return new Unpacked(channel, null);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Unpacked unpack(Path file, boolean zstd, long most) throws IOException {
        FileChannel channel = temporary();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream in = zstd ? new ZstdInputStream(raw) : new GzipMembers(raw, 1 << 16)) {
            return new Unpacked(channel, copy(in, Channels.newOutputStream(channel), most));
        } catch (EOFException | ZipException e) {
            return new Unpacked(channel, words(e));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Copies what can be read; returns what ended it early, null for nothing. */
    private static @Nullable String copy(InputStream in, OutputStream out, long most)
            throws IOException {
        byte[] buffer = new byte[1 << 18];
        long copied = 0;
        while (copied < most) {
            int count;
            try {
                count = in.read(buffer);
            } catch (IOException | MalformedInputException e) {
                return words(e);
            }
            if (count < 0) {
                return in instanceof GzipMembers gzip && gzip.somethingFollows()
                        ? "what follows is not gzip"
                        : null;
            }
            out.write(buffer, 0, count);
            copied += count;
        }
        return null;
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? "it ends too early" : e.getMessage();
    }
}
