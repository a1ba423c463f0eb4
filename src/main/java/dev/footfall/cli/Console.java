package dev.footfall.cli;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Where the command line speaks: results on {@code out}, everything else on {@code err}.
 *
 * @param out results, for people and pipes
 * @param err progress and trouble
 * @param interactive whether a person watches {@code err}, so that a line may be drawn over
 */
public record Console(PrintStream out, PrintStream err, boolean interactive) {

    /** This process's own streams. */
    public static Console system() {
        boolean terminal =
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false);
        return new Console(System.out, System.err, terminal);
    }
}
