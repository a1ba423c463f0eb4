package dev.footfall.run.bench;

import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.schedule.Arrivals;
import dev.footfall.schedule.SessionTimeline;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.session.ScenarioSessions;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What people cost who are between two of their events: 100,000 come at once, the first acts, and
 * the rest wait. Prints the bytes of heap of each. Run it with
 *
 * <pre>mvn -q test-compile exec:exec -Dmain.class=dev.footfall.run.bench.WaitingSessionsBench
 * -Dexec.classpathScope=test</pre>
 */
public final class WaitingSessionsBench {

    private static final int PEOPLE = 100_000;

    private WaitingSessionsBench() {}

    /** See the class. */
    public static void main(String[] args) throws Exception {
        for (String name : List.of("store-day", "black-friday", "tuned-ranking", "first-steps")) {
            Path file = Path.of("scenarios", name + ".yaml");
            ScenarioLoad load = ScenarioReader.read(file, Files.readString(file));
            Scenario scenario = ((ScenarioLoad.Loaded) load).scenario();
            VisitPlan plan =
                    new VisitPlan(
                            ScenarioSessions.of(scenario, 1),
                            Arrivals.atOnce(),
                            Long.MAX_VALUE,
                            PEOPLE,
                            VisitPlan.Shard.WHOLE);
            long before = heap();
            SessionTimeline timeline = new SessionTimeline(plan, 1);
            timeline.next();
            long bytes = heap() - before;
            if (timeline.next() == null) {
                throw new IllegalStateException("nobody waits");
            }
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%-14s %,6.0f bytes each, %,d MB for %,d people",
                            name,
                            (double) bytes / PEOPLE,
                            bytes / 1_000_000,
                            PEOPLE));
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
