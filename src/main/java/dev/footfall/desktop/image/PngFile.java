package dev.footfall.desktop.image;

import dev.footfall.report.AtomicFile;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes an opaque picture as PNG without AWT, which a slim runtime leaves out. */
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte TRUE_COLOUR = 2;
    private static final byte FILTER_UP = 2;

    private PngFile() {}

    /**
     * Writes the whole picture or nothing; a file that is there is replaced, folders are made as
     * needed. Any thread.
     *
     * @throws IOException when it cannot be written; what was there before is untouched
     */
    public static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(header);
        head.writeInt(width);
        head.writeInt(height);
        head.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(picture);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", rows(image, width, height));
        chunk(out, "IEND", new byte[0]);
        // Where the disk is full, a file of no or half a picture would be taken for one.
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        Path name = whole.getFileName();
        if (folder == null || name == null) {
            throw new IOException(file + " is no name for a picture");
        }
        AtomicFile.write(folder, name.toString(), picture.toByteArray());
    }

    /** Each row as its difference from the one above: most of a dashboard then is zeros. */
    private static byte[] rows(WritableImage image, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(width * height / 8);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        int[] pixels = new int[width];
        byte[] above = new byte[3 * width];
        byte[] row = new byte[3 * width];
        byte[] line = new byte[3 * width + 1];
        line[0] = FILTER_UP;
        try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes, deflater)) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader()
                        .getPixels(
                                0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                for (int x = 0; x < width; x++) {
                    row[3 * x] = (byte) (pixels[x] >> 16);
                    row[3 * x + 1] = (byte) (pixels[x] >> 8);
                    row[3 * x + 2] = (byte) pixels[x];
                }
                for (int i = 0; i < row.length; i++) {
                    line[i + 1] = (byte) (row[i] - above[i]);
                }
                zip.write(line);
                System.arraycopy(row, 0, above, 0, row.length);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
