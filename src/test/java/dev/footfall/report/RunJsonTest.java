package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.run.RunIdentity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class RunJsonTest {

    @TempDir Path dir;

    private static RunAsked request(String target, String... arguments) {
        return new RunAsked(
                new RunIdentity(
                        "id-1",
                        "First steps",
                        "first-steps.yaml",
                        Long.MIN_VALUE,
                        URI.create(target),
                        "demo",
                        false,
                        Instant.parse("2026-11-24T13:15:00.123456Z")),
                "run",
                "name: First steps\n",
                List.of(arguments),
                List.of("p99(felt) > 250ms"),
                new TreeMap<>(Map.of("java", "25")));
    }

    @Test
    void what_was_asked_is_read_back() throws IOException {
        RunAsked asked = request("https://search.example/api", "--rate", "200/s", "--users", "3");

        RunJson.write(dir.resolve("new/run"), asked);

        assertThat(RunJson.read(dir.resolve("new/run"))).isEqualTo(asked);
        RunJson.write(dir.resolve("shard"), shard("2/5"));
        assertThat(RunJson.read(dir.resolve("shard"))).isEqualTo(shard("2/5"));
    }

    @Test
    void secrets_reach_no_file() throws IOException {
        RunJson.write(
                dir,
                request(
                        "https://ada:hunter2@search.example/api",
                        "--target",
                        "https://ada:hunter2@search.example/api",
                        "--header",
                        "Authorization: Bearer hunter2",
                        "--api-key=hunter2",
                        "--token",
                        "hunter2",
                        "--quiet"));

        assertThat(Files.readString(dir.resolve("run.json")))
                .doesNotContain("hunter2")
                .contains("https://search.example/api", "--token", "--quiet");
    }

    @Test
    void a_directory_without_it_and_a_broken_file_say_so() throws IOException {
        assertThatThrownBy(() -> RunJson.read(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no run directory");
        Files.writeString(dir.resolve("run.json"), "{\"runId\":");
        assertThatThrownBy(() -> RunJson.read(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("run.json cannot be read");
        Files.writeString(dir.resolve("run.json"), "{\"runId\":\"x\"}");
        assertThatThrownBy(() -> RunJson.read(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("name");
    }

    static RunAsked shard(String shard) {
        RunAsked plain = plain();
        return new RunAsked(
                plain.identity(),
                plain.command(),
                plain.scenario(),
                null,
                plain.arguments(),
                plain.failIf(),
                shard,
                "/home/ada",
                Examples.DIGEST,
                plain.versions());
    }

    static RunAsked plain() {
        return request("http://127.0.0.1:8080");
    }
}
