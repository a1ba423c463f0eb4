package dev.footfall.journal;

import dev.footfall.clock.Clock;

import java.nio.file.Path;

/**
 * Records one event a millisecond or so and never ends: to be killed. Prints how far it is, once
 * something is stored.
 */
final class KilledRun {

    private KilledRun() {}

    /**
     * @param args the run directory
     */
    public static void main(String[] args) throws InterruptedException {
        Clock clock = Clock.system();
        Entries entries = new Entries(clock.nanos());
        Journal journal = Journal.open(Path.of(args[0]), clock, entries.at(0));
        for (int session = 0; ; session++) {
            long ms = (clock.nanos() - entries.at(0)) / 1_000_000;
            journal.record(entries.acknowledged(session, 0, entries.timing(ms, ms, ms)));
            if (session % 10 == 0 && journal.state().recorded() > 0) {
                System.out.println(session + " " + ms);
            }
            clock.waitUntil(clock.nanos() + 1_000_000);
        }
    }
}
