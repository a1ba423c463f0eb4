package dev.footfall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The terminal at standard input, switched so that a key is read without Enter and not shown. Only
 * where there is {@code stty}: elsewhere keys are not read.
 */
final class Terminal implements AutoCloseable {

    /** There is none. */
    static final Terminal NONE = new Terminal("");

    private final String before;

    private Terminal(String before) {
        this.before = before;
    }

    /** Switches it; {@link #NONE} where it cannot be. */
    static Terminal keyByKey() {
        String before = stty("-g");
        if (before.isEmpty()) {
            return NONE;
        }
        // Signals stay on: Ctrl+C ends in order as always.
        stty("-icanon", "-echo", "min", "1", "time", "0");
        return new Terminal(before);
    }

    boolean isThere() {
        return !before.isEmpty();
    }

    /** What {@code stty} says about standard input; empty when it is no terminal. */
    private static String stty(String... arguments) {
        try {
            Process stty =
                    new ProcessBuilder(
                                    java.util.stream.Stream.concat(
                                                    List.of("stty").stream(),
                                                    List.of(arguments).stream())
                                            .toList())
                            .redirectInput(ProcessBuilder.Redirect.INHERIT)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean fine = stty.waitFor(2, TimeUnit.SECONDS) && stty.exitValue() == 0;
            return fine ? said.strip() : "";
        } catch (IOException none) {
            return "";
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Switches it back. */
    @Override
    public void close() {
        if (isThere()) {
            stty(before);
        }
    }
}
