package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.FakeRun;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class SteeringKeysTest {

    private final FakeRun run = new FakeRun("Test");

    @Test
    void each_key_does_what_the_line_says() {
        SteeringKeys keys = keys();
        keys.read(new ByteArrayInputStream("  s+x-=q\nQ".getBytes(StandardCharsets.US_ASCII)));
        assertThat(run.asked)
                .containsExactly(
                        "pause",
                        "resume",
                        "step",
                        "rate 1.5",
                        "rate 1.0",
                        "rate 1.0",
                        "stop",
                        "stop now");
    }

    private SteeringKeys keys() {
        SteeringKeys keys = new SteeringKeys(Terminal.NONE, () -> run.asked.add("give up"));
        keys.steer(run);
        return keys;
    }

    @Test
    void what_is_pressed_during_the_rehearsal_is_done_when_the_run_begins() {
        SteeringKeys keys = new SteeringKeys(Terminal.NONE, () -> run.asked.add("give up"));
        for (char key : " s++".toCharArray()) {
            keys.press(key);
        }
        assertThat(run.asked).isEmpty();

        keys.steer(run);
        assertThat(run.asked).containsExactly("pause", "rate 2.0");
        keys.press(' ');
        assertThat(run.asked).endsWith("resume");
    }

    @Test
    void a_stop_that_comes_too_late_for_the_rehearsal_stops_the_run() {
        SteeringKeys keys = new SteeringKeys(Terminal.NONE, () -> run.asked.add("give up"));
        keys.press('q');
        keys.press('Q');
        assertThat(run.asked).containsExactly("give up", "give up");

        keys.steer(run);
        assertThat(run.asked).endsWith("stop").hasSize(3);
    }

    @Test
    void the_rate_stays_within_0_and_10() {
        SteeringKeys keys = keys();
        for (int i = 0; i < 20; i++) {
            keys.press('+');
        }
        assertThat(run.asked.getLast()).isEqualTo("rate 10.0");
        for (int i = 0; i < 20; i++) {
            keys.press('-');
        }
        assertThat(run.asked.getLast()).isEqualTo("rate 0.0");
        keys.press('+');
        assertThat(run.asked.getLast()).isEqualTo("rate 0.1");
    }

    @Test
    void without_a_terminal_nothing_is_read() {
        var in = System.in;
        try {
            System.setIn(
                    new ByteArrayInputStream("Q".getBytes(StandardCharsets.US_ASCII)) {
                        @Override
                        public synchronized int read() {
                            throw new AssertionError("standard input was read");
                        }

                        @Override
                        public synchronized int read(byte[] into, int from, int most) {
                            return read();
                        }
                    });
            PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
            SteeringKeys.attach(new Console(nowhere, nowhere, false), false, () -> {}).close();
        } finally {
            System.setIn(in);
        }
        assertThat(run.asked).isEmpty();
    }
}
