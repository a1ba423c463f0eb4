package dev.footfall;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.shell.Practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code mvn package} runs once to make the app image's class cache: both faces, busy. */
public final class TrainingMain {

    private static final String BUSY =
            """
            footfall: 1
            name: Busy
            catalogue: {generated: {queries: 100}}
            people: [{clicks: pbm}]
            load: {sessions: 150/s, duration: 60s}
            """;

    private TrainingMain() {}

    /**
     * Plays in the window, then on the command line, and ends the process.
     *
     * @param args a folder for all that is written
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        Path scenario = Files.writeString(folder.resolve("busy.yaml"), BUSY);
        Practice.play(new FootfallEngine(folder.resolve("runs"), Clock.system()), scenario, folder);
        String run = folder.resolve("run").toString();
        Main.main(
                new String[] {
                    "run",
                    "first-steps",
                    "--rate",
                    "1000/s",
                    "--duration",
                    "2s",
                    "--quiet",
                    "--out",
                    run
                });
    }
}
