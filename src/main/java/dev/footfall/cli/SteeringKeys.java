package dev.footfall.cli;

import dev.footfall.run.RunHandle;

import java.io.IOException;
import java.io.InputStream;

/** Steers a run by single keys while a person sits at the terminal. */
final class SteeringKeys implements AutoCloseable {

    static final String HELP =
            "Keys: space pause and go on · + − faster, slower · = as planned · s one session while"
                    + " paused · q stop · Q stop now";

    private static final double[] RATES = {
        0, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10
    };

    private final RunHandle run;
    private final Terminal terminal;
    private boolean paused;
    private double rate = 1;

    SteeringKeys(RunHandle run, Terminal terminal) {
        this.run = run;
        this.terminal = terminal;
    }

    /** Reads keys where there is a terminal; elsewhere nothing is read from standard input. */
    static SteeringKeys attach(RunHandle run, Console console, boolean quiet) {
        Terminal terminal = console.interactive() ? Terminal.keyByKey() : Terminal.NONE;
        SteeringKeys keys = new SteeringKeys(run, terminal);
        if (terminal.isThere()) {
            if (!quiet) {
                console.err().println(HELP);
            }
            Thread.ofPlatform().daemon().name("footfall-keys").start(() -> keys.read(System.in));
        }
        return keys;
    }

    /** Reads until there is no more. */
    void read(InputStream in) {
        try {
            for (int key = in.read(); key >= 0; key = in.read()) {
                press((char) key);
            }
        } catch (IOException gone) {
            // Nobody sits there any more: the run goes on by itself.
            return;
        }
    }

    /** Does what a key stands for; others do nothing. */
    void press(char key) {
        switch (key) {
            case ' ' -> {
                paused = !paused;
                if (paused) {
                    run.pause();
                } else {
                    run.resume();
                }
            }
            case '+' -> steer(next(rate, 1));
            case '-' -> steer(next(rate, -1));
            case '=' -> steer(1);
            case 's' -> run.step();
            case 'q' -> run.stop();
            case 'Q' -> run.stopNow();
            default -> {
                // Whoever leans on the keyboard harms nothing.
            }
        }
    }

    private void steer(double to) {
        rate = to;
        run.rate(to);
    }

    private static double next(double from, int direction) {
        int place = 0;
        while (RATES[place] < from) {
            place++;
        }
        return RATES[Math.clamp(place + direction, 0, RATES.length - 1)];
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() {
        terminal.close();
    }
}
