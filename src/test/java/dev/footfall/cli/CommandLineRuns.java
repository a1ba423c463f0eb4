package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Commands as a test gives them, and what they said. */
final class CommandLineRuns {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs a command and returns its exit code. */
    int footfall(String... arguments) {
        out.reset();
        err.reset();
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        return new CommandLineFace(console, (run, png, dark) -> {}, Clock.system()).run(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    /** Whom they are sent to, to be closed. */
    static LocalEndpoint endpoint() {
        try {
            return LocalEndpoint.start(EndpointOptions.defaults(), Clock.system());
        } catch (EndpointException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** A small scenario in a folder, with this load. */
    static Path scenario(Path dir, String load) throws IOException {
        Path scenario = dir.resolve("small.yaml");
        Files.writeString(
                scenario,
                """
                footfall: 1
                name: Small
                seed: 42
                load: {%s}
                scripts:
                  - name: Someone
                    steps:
                      - search: shoes
                        results: 12
                      - wait: 2s
                      - click: sku-1
                        position: {from: 0, to: 9}
                      - dwell: 3s
                """
                        .formatted(load));
        return scenario;
    }
}
