package dev.footfall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tables are read from the scenario's own folder and nowhere else. */
class FeederTest {

    @TempDir Path root;
    private Path folder = Path.of("");

    @BeforeEach
    void a_secret_lies_outside_of_the_folder() throws IOException {
        folder = Files.createDirectories(root.resolve("scenarios"));
        Files.writeString(root.resolve("secret.csv"), "password\nhunter2\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), root.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("up"), root);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/fine.csv"), "a\n1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.csv",
                "data/../../secret.csv",
                "link.csv",
                "up/secret.csv",
                "/etc/passwd",
                "/etc/hosts.csv",
                "~/secret.csv",
                "data\\\\..\\\\..\\\\secret.csv",
                "file:///etc/x.csv",
                "nowhere.csv",
                "data",
                "a\\0b.csv",
                "",
            })
    void a_file_elsewhere_is_refused_in_a_sentence(String name) {
        List<Problem> problems = problems("feeders: {f: {file: \"" + name + "\"}}");
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.toString()).doesNotContain("hunter2"));
    }

    @Test
    void a_file_in_the_folder_or_below_is_read_in_whatever_way_it_is_written() {
        assertThat(problems("feeders: {f: {file: data/fine.csv}}")).isEmpty();
        assertThat(problems("feeders: {f: {file: ./data/../data/fine.csv}}")).isEmpty();
    }

    @Test
    void a_scenario_within_an_archive_reads_its_tables_there() throws IOException {
        try (var archive =
                FileSystems.newFileSystem(root.resolve("a.zip"), Map.of("create", "true"))) {
            Files.createDirectory(archive.getPath("/scenarios"));
            Files.writeString(archive.getPath("/scenarios/fine.csv"), "a\n1\n");
            Path scenario =
                    Files.writeString(
                            archive.getPath("/scenarios/s.yaml"),
                            "footfall: 1\nfeeders: {f: {file: fine.csv}, g: {file: ../x.csv}}\n"
                                    + "scripts: [{steps: [search: '${f.a}']}]");
            assertThat(ScenarioReader.read(scenario))
                    .isInstanceOfSatisfying(
                            ScenarioLoad.Rejected.class,
                            rejected ->
                                    assertThat(rejected.problems())
                                            .singleElement()
                                            .extracting(Problem::what)
                                            .isEqualTo(
                                                    "\"../x.csv\" leads out of the scenario's"
                                                            + " folder"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a,b\\n1\\n                  | 2 | 1 values
                    a,a\\n1,2\\n                | 1 | a column has no name, or that of another
                    ''                          | 1 | the file is empty
                    a\\n                        | 1 | the table has no rows
                    a\\n"open                   | 2 | a quote is not closed
                    a,b\\n"x"y,1\\n             | 2 | text behind a closed quote
                    """)
    void a_bad_table_is_told_with_its_own_file_and_line(String csv, int line, String what)
            throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), csv.replace("\\n", "\n"));
        Problem first = problems("feeders: {f: {file: t.csv}}").getFirst();
        assertThat(first.file()).isEqualTo(file.toString());
        assertThat(first.line()).isEqualTo(line);
        assertThat(first.what()).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,\"x;y\"\n",
                "a;b\r\n1;\"x;y\"\r\n",
                "\ufeffa;b\r\n1;\"x;y\"\r\n",
                "a\tb\n1\tx;y\n",
                "a|b\n1|x;y\n",
                "sep=;\r\na;b\r\n1;\"x;y\"\r\n",
                "\"sep=\t\"\n\na\tb\n1\tx;y\n",
                "sep=!\na!b\n1!x;y\n",
            })
    void a_table_is_read_with_the_separator_of_its_country(String csv) throws IOException {
        Files.writeString(folder.resolve("t.csv"), csv);
        ScenarioLoad load =
                ScenarioReader.read(
                        folder.resolve("s.yaml"),
                        "footfall: 1\nfeeders: {f: {file: t.csv}}\n"
                                + "scripts: [{steps: [search: '${f.b}']}]");
        assertThat(load)
                .isInstanceOfSatisfying(
                        ScenarioLoad.Loaded.class,
                        loaded ->
                                assertThat(loaded.scenario().feeders().getFirst().table().rows())
                                        .singleElement()
                                        .extracting(
                                                row -> row.get(0).asInt() + row.get(1).asString())
                                        .isEqualTo("1x;y"));
    }

    @Test
    void json_lines_that_are_none_are_told_with_their_line() throws IOException {
        Files.writeString(folder.resolve("t.jsonl"), "{\"a\": 1}\n[1]\n{\"a\": }\n");
        assertThat(problems("feeders: {f: {file: t.jsonl}}"))
                .extracting(Problem::line)
                .containsExactly(2, 3);
    }

    @Test
    void a_table_that_cannot_be_read_is_one_problem_however_it_is_used() throws IOException {
        String use =
                "feeders: {f: {file: t.jsonl}}\nvariables: {v: '${f.n}'}\n"
                        + "scripts: [{steps: [{click: '${f.a}', position: '${v}'}]}]";
        Files.writeString(
                folder.resolve("t.jsonl"),
                "{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}\n");
        assertThat(problems(use))
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .contains("t.jsonl:1:1: not JSON: ");
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            wide.append("{\"k").append(i).append("\": 1}\n");
        }
        Files.writeString(folder.resolve("t.jsonl"), wide);
        assertThat(problems(use))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("a table of 30000 rows with 30000 columns");
    }

    @Test
    void a_column_that_is_not_always_a_whole_number_is_no_position() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "n,m\n1,1\n2,x\n");
        String use =
                "feeders: {f: {file: t.csv}}\nscripts: [{steps: [{click: a, position: '${%s}'}]}]";
        assertThat(problems(use.formatted("f.n"))).isEmpty();
        assertThat(problems(use.formatted("f.m")))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("position is ${f.m}, which is not always a whole number");
        assertThat(problems(use.formatted("f.nn")))
                .singleElement()
                .extracting(Problem::expected)
                .isEqualTo("${f.n}; $${ writes ${ itself");
    }

    private List<Problem> problems(String text) {
        String whole =
                "footfall: 1\n"
                        + text
                        + (text.contains("scripts") ? "" : "\nscripts: [{steps: [search: a]}]");
        return switch (ScenarioReader.read(folder.resolve("s.yaml"), whole)) {
            case ScenarioLoad.Loaded _ -> List.of();
            case ScenarioLoad.Rejected rejected -> rejected.problems();
        };
    }
}
