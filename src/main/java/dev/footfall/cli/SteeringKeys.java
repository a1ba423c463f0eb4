package dev.footfall.cli;

import dev.footfall.run.RunHandle;

import org.jspecify.annotations.Nullable;

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

    private final Terminal terminal;
    private final Runnable giveUp;
    private @Nullable RunHandle run;
    private boolean givenUp;
    private boolean paused;
    private double rate = 1;

    /**
     * Steers nothing yet: what is pressed before there is a run is done to it when it begins.
     *
     * @param giveUp what stopping does until then
     */
    SteeringKeys(Terminal terminal, Runnable giveUp) {
        this.terminal = terminal;
        this.giveUp = giveUp;
    }

    /** Reads keys where there is a terminal; elsewhere nothing is read from standard input. */
    static SteeringKeys attach(Console console, boolean quiet, Runnable giveUp) {
        Terminal terminal = console.interactive() ? Terminal.keyByKey() : Terminal.NONE;
        SteeringKeys keys = new SteeringKeys(terminal, giveUp);
        if (terminal.isThere()) {
            if (!quiet) {
                console.err().println(HELP);
            }
            Thread.ofPlatform().daemon().name("footfall-keys").start(() -> keys.read(System.in));
        }
        return keys;
    }

    /** From now on this run is steered. */
    synchronized void steer(RunHandle begun) {
        run = begun;
        if (givenUp) {
            // Pressed when the rehearsal was just over, and could not be ended any more.
            begun.stop();
        }
        if (paused) {
            begun.pause();
        }
        if (rate != 1) {
            begun.rate(rate);
        }
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
    synchronized void press(char key) {
        RunHandle begun = run;
        switch (key) {
            case ' ' -> {
                paused = !paused;
                if (begun != null && paused) {
                    begun.pause();
                } else if (begun != null) {
                    begun.resume();
                }
            }
            case '+' -> steer(next(rate, 1));
            case '-' -> steer(next(rate, -1));
            case '=' -> steer(1);
            case 's' -> {
                if (begun != null) {
                    begun.step();
                }
            }
            case 'q', 'Q' -> {
                if (begun == null) {
                    givenUp = true;
                    giveUp.run();
                } else if (key == 'q') {
                    begun.stop();
                } else {
                    begun.stopNow();
                }
            }
            default -> {
                // Whoever leans on the keyboard harms nothing.
            }
        }
    }

    private void steer(double to) {
        rate = to;
        if (run != null) {
            run.rate(to);
        }
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
