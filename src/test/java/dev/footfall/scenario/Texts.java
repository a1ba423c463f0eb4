package dev.footfall.scenario;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Scenarios written within tests. */
final class Texts {

    private Texts() {}

    static Scenario loaded(String text) {
        return switch (ScenarioReader.read(Path.of("s.yaml"), text)) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(rejected.problems().toString());
        };
    }

    /** Empty where there are none. */
    static List<String> problems(String text) {
        return switch (ScenarioReader.read(Path.of("s.yaml"), text)) {
            case ScenarioLoad.Loaded _ -> List.of();
            case ScenarioLoad.Rejected rejected ->
                    rejected.problems().stream().map(Problem::toString).toList();
        };
    }

    static <T> T nonNull(@Nullable T value) {
        if (value == null) {
            throw new AssertionError("expected a value");
        }
        return value;
    }
}
