package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is no log is refused with one sentence, however many lines it has. */
class NoLogTest {

    private static final String LINES =
            "{\"event_type\":\"click\",\"ts\":1}\n{\"event_type\":\"click\",\"ts\":2}\n";

    @TempDir Path dir;

    @ParameterizedTest
    @CsvSource({
        "log.jsonl, UTF-16LE, this is no text",
        "log.jsonl, UTF-16BE, this is no text",
        "log.jsonl, UTF-32LE, this is no text",
        "log.jsonl.gz, UTF-16LE, this is not packed once with gzip",
        "log.csv.zst, UTF-16LE, this is not packed once with zstd"
    })
    void what_is_no_utf_8_is_named(String name, String charset, String said) throws IOException {
        String text = name.contains("csv") ? "event_type;ts\nclick;1\n" : LINES;
        Path file = Files.write(dir.resolve(name), text.getBytes(Charset.forName(charset)));

        refused(file, said, "UTF-16 with a byte-order mark");
    }

    @Test
    void nothing_but_zeros_is_no_text() throws IOException {
        refused(Files.write(dir.resolve("log.jsonl"), new byte[9_000]), "this is no text", "UTF-8");
    }

    @Test
    void zeros_among_sound_lines_cost_their_line_only() throws IOException {
        String text = LINES + "\0".repeat(5_000) + "\n" + LINES;
        Path file = Files.write(dir.resolve("a.jsonl"), text.getBytes(StandardCharsets.UTF_8));

        assertThat(Logs.load(file, LogOptions.defaults()).counts().events()).isEqualTo(4);
    }

    @Test
    void an_array_of_anything_but_objects_is_named() throws IOException {
        Path file = Logs.write(dir, "a.json", "[[1,2],", "[3]]");
        refused(file, "this is a JSON array, and not of objects", "in an array or one a line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'took':3,'tags':['a'],'hits':{'total':2,'hits':[{'event_type':'click'}]}} |"
                        + " .hits.hits[]",
                "{'took':3,'the events':[{'event_type':'click'}]} | .\"the events\"[]"
            })
    void an_object_around_a_list_is_named_with_the_way_out(String json, String path)
            throws IOException {
        Path file = Logs.write(dir, "a.json", json.replace('\'', '"'));
        refused(file, "this is one JSON object, whose events may be in its list", path);
    }

    @Test
    void a_table_of_lines_that_end_in_cr_alone_is_named_with_the_way_out() throws IOException {
        String text = "event,session,ts\rclick,s,1700000000\rview,s,1700000001\r";
        refused(Logs.write(dir, "mac.csv", text), "its lines end in CR alone", "tr '\\r' '\\n'");
    }

    @Test
    void an_archive_without_posts_is_not_taken_for_lines() throws IOException {
        Path file = Logs.write(dir, "a.har", "{", "\"log\": {\"entries\": []}", "}");
        refused(file, "the file holds no records", "HTTP archive");
    }

    @Test
    void a_directory_that_is_no_run_is_told_what_a_run_holds() {
        refused(dir, "this is a directory, and not that of a run", "run.json");
    }

    @Test
    void what_is_quoted_from_a_log_cannot_steer_the_terminal() throws IOException {
        Path file = Logs.write(dir, "a.csv", "when;what", "1;click");
        LogProblem problem = new LogProblem(file.toString(), 1, 1, "\u001b[31mred", "a\u0007");

        assertThat(problem.toString()).doesNotContain("\u001b", "\u0007").contains("[31mred");
    }

    private static void refused(Path file, String what, String expected) {
        assertThat(Logs.rejected(file, LogOptions.defaults()))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.what()).startsWith(what);
                            assertThat(p.expected()).contains(expected);
                        });
    }
}
