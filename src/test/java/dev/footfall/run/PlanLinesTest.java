package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.schedule.Visit;
import dev.footfall.schedule.VisitPlan;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Lines that were written on many threads are those of one thread. */
class PlanLinesTest {

    @Test
    void the_lines_are_those_of_one_session_after_another() throws Exception {
        VisitPlan plan = plan("black-friday", 3_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String digest = new PlanLines(plan, true).write(Long.MAX_VALUE, out, (_, _) -> {});
        assertThat(out.toByteArray()).isEqualTo(oneByOne(plan));
        assertThat(digest).isEqualTo(sha(out.toByteArray()));
    }

    @Test
    void a_limit_cuts_within_a_session_and_nothing_is_left_out_before_it() throws Exception {
        VisitPlan plan = plan("store-day", 3_000);
        byte[] all = oneByOne(plan);
        for (long most : new long[] {0, 1, 700, 5_003}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            AtomicLong told = new AtomicLong();
            String digest = new PlanLines(plan, true).write(most, out, (_, n) -> told.addAndGet(n));
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize((int) most);
            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(all, out.size()));
            assertThat(told).hasValue(most);
            assertThat(digest).isEqualTo(sha(out.toByteArray()));
        }
    }

    @Test
    void events_asked_for_beyond_the_scenarios_own_day_come_on_further_days() throws IOException {
        Scenario scenario = scenario("store-day");
        RunRequest some =
                new RunRequest(
                        URI.create("http://127.0.0.1"),
                        true,
                        null,
                        OptionalLong.empty(),
                        null,
                        OptionalInt.empty(),
                        null,
                        OptionalLong.of(1_000_000_000),
                        null,
                        1,
                        RunRequest.DEADLINE,
                        VisitPlan.Shard.WHOLE,
                        null);
        VisitPlan.Walk walk = RunPlanner.visits(scenario, 1, some).begin();
        VisitPlan.Start last = null;
        for (int i = 0; i < 2_000_000; i++) {
            last = walk.nextStart();
            assertThat(last).isNotNull();
        }
        // 200 an hour on average over a week.
        double hours = Objects.requireNonNull(last).nanos() / 3.6e12;
        assertThat(hours).isCloseTo(10_000, within(100.0));
    }

    @Test
    void a_reader_that_has_gone_ends_it() throws Exception {
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("nobody reads");
                    }
                };
        PlanLines lines = new PlanLines(plan("store-day", Long.MAX_VALUE), true);
        assertThatThrownBy(() -> lines.write(Long.MAX_VALUE, gone, (_, _) -> {}))
                .isInstanceOf(IOException.class);
    }

    private static byte[] oneByOne(VisitPlan plan) throws IOException {
        EventJson.Lines lines = new EventJson.Lines(RunStamp.UNNAMED);
        VisitPlan.Walk walk = plan.begin();
        for (Visit visit = walk.next(); visit != null; visit = walk.next()) {
            for (int step = 0; step < visit.events(); step++) {
                lines.add(visit.session().events().get(step).body());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.writeTo(out);
        return out.toByteArray();
    }

    private static String sha(byte[] bytes) throws Exception {
        return "sha256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static VisitPlan plan(String name, long sessions) throws IOException {
        Scenario scenario = scenario(name);
        RunRequest asIs = RunRequest.of(URI.create("http://127.0.0.1"), true, null);
        VisitPlan plan = RunPlanner.visits(scenario, scenario.seed(), asIs);
        return new VisitPlan(
                plan.sessions(), plan.arrivals(), plan.durationNanos(), sessions, plan.shard());
    }

    private static Scenario scenario(String name) throws IOException {
        Path file = Path.of("scenarios", name + ".yaml");
        return switch (ScenarioReader.read(file, Files.readString(file))) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(rejected.problems().toString());
        };
    }
}
