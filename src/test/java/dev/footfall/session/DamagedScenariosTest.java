package dev.footfall.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whatever happens to a file, reading it gives a scenario that can be played, or problems; never an
 * exception.
 */
class DamagedScenariosTest {

    private static final List<String> JUNK =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    "- ",
                    "\t",
                    "\"",
                    "'",
                    "&a ",
                    "*a",
                    "!!int ",
                    "|",
                    ">",
                    "%",
                    "@",
                    "${",
                    "null",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "true",
                    "\u0000",
                    "\uD800",
                    "#",
                    "? ",
                    "<<: ",
                    "...",
                    "---\n",
                    ".nan",
                    "{}",
                    "[]",
                    "${round}");

    private final Random random = new Random(5);

    @Test
    void a_damaged_scenario_is_rejected_or_played() throws IOException {
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(Path.of("scenarios"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        for (int i = 0; i < 1_500; i++) {
            String text = damaged(texts.get(i % texts.size()));
            try {
                readAndPlay(text);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed 5, text " + i + ":\n" + text, e);
            }
        }
    }

    private static void readAndPlay(String text) {
        switch (ScenarioReader.read(Path.of("s.yaml"), text)) {
            case ScenarioLoad.Rejected rejected -> assertThat(rejected.problems()).isNotEmpty();
            case ScenarioLoad.Loaded loaded -> {
                SessionSource source = ScenarioSessions.of(loaded.scenario(), 1);
                for (int i = 0; i < 3; i++) {
                    assertThat(source.at(i).events())
                            .isNotEmpty()
                            .extracting(PlannedEvent::offsetNanos)
                            .isSorted();
                }
            }
        }
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            String junk = JUNK.get(random.nextInt(JUNK.size()));
            int value = damaged.indexOf(": ", at);
            int end = damaged.indexOf("\n", Math.max(0, value));
            switch (random.nextInt(3)) {
                case 0 -> damaged.insert(at, junk);
                case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 20));
                default -> {
                    if (value >= 0 && end >= 0) {
                        damaged.replace(value + 2, end, junk);
                    }
                }
            }
        }
        return damaged.toString();
    }

    @Test
    void a_wide_character_may_stand_anywhere() {
        for (int before = 900; before < 1_200; before++) {
            String text =
                    "footfall: 1\nload: {sessions: 1/s}\nscripts: [{steps: [{event: a}]}]\nnotes: "
                            + "x".repeat(before)
                            + "👟";
            assertThat(ScenarioReader.read(Path.of("wide.yaml"), text))
                    .as("behind %d", before)
                    .isInstanceOf(ScenarioLoad.Loaded.class);
        }
    }
}
