package dev.footfall;

import dev.footfall.cli.CommandLineFace;
import dev.footfall.cli.Console;
import dev.footfall.clock.Clock;

import java.io.IOException;

/**
 * Starts the window or the command line. Doesn't extend Application, so that a plain classpath
 * starts it.
 */
public final class Main {

    private Main() {}

    /** No arguments open the window; anything else is a command. */
    public static void main(String[] args) {
        CommandLineFace face =
                new CommandLineFace(
                        Console.system(),
                        (run, png, dark) -> {
                            throw new IOException("not drawn yet");
                        },
                        Clock.system());
        System.exit(face.run(args));
    }
}
