package dev.footfall.scenario.yaml;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a whole file as UTF-8, within a limit. */
public final class TextFile {

    private TextFile() {}

    /**
     * The file's text, without a byte-order mark.
     *
     * @param largest in bytes
     * @param instead what to do about a larger file
     * @return null after a complaint
     */
    public static @Nullable String read(
            Path file, int largest, String instead, Complaints complaints) {
        String text = readAsItIs(file, largest, instead, complaints);
        return text != null && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The same with the byte-order mark, where there is one, as the first character. */
    public static @Nullable String readAsItIs(
            Path file, int largest, String instead, Complaints complaints) {
        String name = file.toString();
        String what;
        String expected = "a file that can be read";
        try {
            if (Files.isDirectory(file)) {
                what = "this is a folder";
                expected = "a file";
            } else if (Files.exists(file) && !Files.isRegularFile(file)) {
                what = "this is neither a file nor a folder";
                expected = "a file";
            } else if (Files.size(file) > largest) {
                what = "the file has " + size(Files.size(file)) + ", the limit is " + size(largest);
                expected = instead;
            } else {
                return text(file);
            }
        } catch (NoSuchFileException e) {
            what = "there is no such file";
            expected = "the path of a file, here from " + Path.of("").toAbsolutePath();
        } catch (AccessDeniedException e) {
            what = "the file may not be read";
            expected = "leave to read it";
        } catch (CharacterCodingException e) {
            what = "the file is not text in UTF-8";
            expected = "UTF-8";
        } catch (IOException e) {
            what = "the file cannot be read: " + e.getMessage();
        }
        complaints.addFor(name, Place.START, what, expected);
        return null;
    }

    private static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    private static String size(long bytes) {
        return bytes < 10 << 20 ? (bytes + 1023) / 1024 + " KB" : (bytes >> 20) + " MB";
    }
}
