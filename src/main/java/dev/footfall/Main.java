package dev.footfall;

import dev.footfall.cli.CommandLineFace;
import dev.footfall.cli.Console;
import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.picture.DashboardPicture;
import dev.footfall.desktop.shell.Desktop;
import dev.footfall.desktop.theme.Theme;

import java.nio.file.Path;

/**
 * Starts the window or the command line. Doesn't extend Application, so that a plain classpath
 * starts it.
 */
public final class Main {

    private static final int PICTURE_WIDTH = 1440;
    private static final int PICTURE_HEIGHT = 900;

    private Main() {}

    /** No arguments open the window; anything else is a command. */
    public static void main(String[] args) {
        CommandLineFace face =
                new CommandLineFace(
                        Console.system(),
                        (run, png, dark) ->
                                DashboardPicture.write(
                                        run,
                                        png,
                                        dark ? Theme.DARK : Theme.LIGHT,
                                        PICTURE_WIDTH,
                                        PICTURE_HEIGHT),
                        Clock.system());
        if (args.length > 0) {
            System.exit(face.run(args));
        }
        if (!Display.isThere(System.getenv())) {
            System.exit(face.tour());
        }
        try {
            Desktop.open(() -> new FootfallEngine(Path.of("runs"), Clock.system()));
        } catch (UnsupportedOperationException noToolkit) {
            System.err.println(
                    "The window cannot be opened: "
                            + noToolkit.getMessage()
                            + ". On Linux, JavaFX needs GTK 3 (Debian: libgtk-3-0) and a display"
                            + " that can be reached.");
            System.exit(face.tour());
        }
    }
}
