package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.v3.zstd.ZstdOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

class PackedLogTest {

    @TempDir Path dir;

    @Test
    void gzip_and_zstd_are_read_as_they_are() throws IOException {
        Path plain = Files.write(dir.resolve("a.jsonl"), lines(1_000));
        Path gzip = Files.write(dir.resolve("a.jsonl.gz"), gzip(lines(1_000)));
        Path zstd = Files.write(dir.resolve("a.jsonl.zst"), zstd(lines(1_000)));
        var expected = Logs.sessions(Logs.load(plain, LogOptions.defaults()));

        for (Path packed : new Path[] {gzip, zstd}) {
            try (RecordedLog log = Logs.load(packed, LogOptions.defaults())) {
                assertThat(log.counts().events()).isEqualTo(1_000);
                assertThat(Logs.sessions(log))
                        .usingRecursiveComparison()
                        .ignoringFields("persona")
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void packed_files_put_end_to_end_are_one_log() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(gzip(lines(10)));
        twice.write(gzip(lines(10)));
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.write(zstd(lines(10)));
        frames.write(zstd(lines(10)));
        Path gzip = Files.write(dir.resolve("two.gz"), twice.toByteArray());
        Path zstd = Files.write(dir.resolve("two.zst"), frames.toByteArray());

        assertThat(Logs.load(gzip, LogOptions.defaults()).counts().events()).isEqualTo(20);
        assertThat(Logs.load(zstd, LogOptions.defaults()).counts().events()).isEqualTo(20);
    }

    @Test
    void packed_data_that_breaks_off_is_replayed_up_to_there() throws IOException {
        byte[] whole = gzip(lines(20_000));
        Path file = Files.write(dir.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().events()).isBetween(1_000L, 19_999L);
        assertThat(log.remarks()).containsEntry(LogCollector.DAMAGED, 1L);
        assertThat(log.counts().skipped()).isEqualTo(Map.of("truncated last line", 1L));
    }

    @Test
    void what_follows_packed_data_and_is_none_is_told() throws IOException {
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        second.write(gzip(lines(10)));
        second.write("no gzip at all".getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(dir.resolve("more.gz"), second.toByteArray());
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(10);
        assertThat(log.remarks()).containsEntry(LogCollector.DAMAGED, 1L);
    }

    @Test
    void zeros_that_fill_up_packed_data_are_no_damage() throws IOException {
        byte[] whole = gzip(lines(10));
        Path file = Files.write(dir.resolve("a.gz"), Arrays.copyOf(whole, whole.length + 512));
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(10);
        assertThat(log.remarks()).doesNotContainKey(LogCollector.DAMAGED);
    }

    @Test
    void a_log_cut_within_its_packing_s_header_is_refused_in_words() throws IOException {
        Path file = Files.write(dir.resolve("cut.gz"), Arrays.copyOf(gzip(lines(10)), 6));

        assertThat(Logs.rejected(file, LogOptions.defaults()))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).endsWith("it ends too early"));
    }

    @Test
    void packed_data_that_breaks_off_at_once_is_refused_as_damaged() throws IOException {
        byte[] whole = gzip(lines(10));
        Path file = Files.write(dir.resolve("cut.gz"), Arrays.copyOf(whole, 12));

        assertThat(Logs.rejected(file, LogOptions.defaults()))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).startsWith("the compressed data is damaged"));
    }

    @Test
    void another_packing_is_named_and_refused() throws IOException {
        Path file = Files.write(dir.resolve("a.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThat(Logs.rejected(file, LogOptions.defaults()))
                .extracting(LogProblem::what)
                .containsExactly("the file is packed as zip");
    }

    private static byte[] lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("{\"event_type\":\"click\",\"session_id\":\"s")
                    .append(i % 7)
                    .append("\",\"document_id\":\"")
                    .append(Integer.toHexString(i * 0x9E3779B9))
                    .append("\",\"ts\":")
                    .append(1_700_000_000_000L + i * 13L)
                    .append("}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
