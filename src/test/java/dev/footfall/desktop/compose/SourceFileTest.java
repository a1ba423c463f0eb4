package dev.footfall.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What an editor does not show of a file is there again once it is saved. */
class SourceFileTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "footfall: 1\nname: a\n",
                "footfall: 1\r\nname: a\r\n",
                "footfall: 1\rname: a",
                "\uFEFFfootfall: 1\nname: a\n",
                "\uFEFFfootfall: 1\r\nname: a",
                "footfall: 1\nname: a\r\nload:\r\n  sessions: 1/s\r\r\n\n",
                "\uFEFF",
                ""
            })
    void a_file_that_nobody_changed_is_saved_as_it_was(String content) throws IOException {
        assertThat(saved(content, text -> text)).isEqualTo(content);
    }

    @Test
    void a_byte_order_mark_stays_when_the_text_changes() throws IOException {
        assertThat(saved("\uFEFFname: a\n", text -> text.replace("a\n", "b\n")))
                .isEqualTo("\uFEFFname: b\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void who_may_read_a_file_stays_as_it_was() throws IOException {
        Path file = write("name: a\n");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, rights);
        saved("name: a\n", text -> text.replace("a\n", "b\n"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
    }

    @Test
    void lines_keep_their_ends_while_others_change_come_and_go() throws IOException {
        String content = "one: 1\ntwo: 2\r\nthree: 3\nfour: 4\r\nfive: 5\r\nsix: 6\n seven: 7\r\n";
        assertThat(saved(content, text -> text.replace("three: 3", "three: 33")))
                .isEqualTo(content.replace("three: 3", "three: 33"));
        assertThat(saved(content, text -> "zero: 0\n" + text)).isEqualTo("zero: 0\r\n" + content);
        assertThat(saved(content, text -> text.replace("two: 2\n", "")))
                .isEqualTo(content.replace("two: 2\r\n", ""));
        assertThat(
                        saved(
                                content,
                                text ->
                                        text.replace("one: 1\n", "one: 1\nnew: 0\n")
                                                .replace("five: 5\n", "")
                                                .replace("three: 3", "three: 33")))
                .isEqualTo(
                        content.replace("one: 1\n", "one: 1\nnew: 0\r\n")
                                .replace("five: 5\r\n", "")
                                .replace("three: 3", "three: 33"));
    }

    @Test
    void a_second_save_keeps_what_the_first_one_kept() throws IOException {
        Path file = write("a: 1\nb: 2\r\nc: 3\r\n");
        SourceFile.Text first = (SourceFile.Text) SourceFile.read(file);
        SourceFile.Text second =
                (SourceFile.Text)
                        SourceFile.write(
                                new SourceFile.Text(
                                        file, "new: 0\n" + first.text(), first.layout()));
        SourceFile.write(
                new SourceFile.Text(
                        file, second.text().replace("new: 0", "old: 0"), second.layout()));
        assertThat(Files.readString(file)).isEqualTo("old: 0\r\na: 1\nb: 2\r\nc: 3\r\n");
    }

    @Test
    void whatever_is_put_in_every_line_before_and_after_it_ends_as_it_did() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
                lines.add((random.nextInt(4) == 0 ? "" : "line " + i) + end);
            }
            String content = String.join("", lines);
            String text = TextLayout.plain(content);
            int at = text.indexOf("\n", random.nextInt(text.length() / 2)) + 1;
            String written =
                    saved(
                            content,
                            before -> text.substring(0, at) + "put in\n" + text.substring(at));
            int line = written.indexOf("put in");
            String without =
                    written.substring(0, line)
                            + written.substring(line).replaceFirst("put in(\r\n|\n|\r)", "");
            assertThat(without).as("seed %d, round %d", seed, round).isEqualTo(content);
        }
    }

    private String saved(String content, UnaryOperator<String> edit) throws IOException {
        Path file = write(content);
        SourceFile.Text read = (SourceFile.Text) SourceFile.read(file);
        assertThat(read.text()).doesNotContain("\r", "\uFEFF");
        SourceFile.write(new SourceFile.Text(file, edit.apply(read.text()), read.layout()));
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("a.yaml"), content);
    }
}
