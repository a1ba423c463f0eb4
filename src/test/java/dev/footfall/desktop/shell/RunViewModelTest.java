package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.AtOnce;
import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.FakeRun;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.engine.Replaying;
import dev.footfall.run.Phase;
import dev.footfall.session.story.StoryVerdict;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RunViewModelTest {

    private final FakeEngine engine = new FakeEngine();
    private final Notices notices = new Notices();
    private final OffThread atOnce = AtOnce.offThread();
    private final RunViewModel model = new RunViewModel(engine, atOnce, notices);

    @Test
    void a_run_goes_from_ready_to_finished_and_then_tells_its_digest() {
        assertThat(model.state().get()).isEqualTo(RunState.IDLE);
        FakeRun run = start();
        assertThat(model.state().get()).isEqualTo(RunState.RUNNING);
        run.is(Phase.RUNNING, 40);
        model.tick();
        assertThat(model.snapshot().get().metrics().counts().sent()).isEqualTo(40);
        assertThat(model.digest().get()).isEmpty();
        run.is(Phase.FINISHED, 100);
        model.tick();
        assertThat(model.state().get()).isEqualTo(RunState.FINISHED);
        assertThat(model.digest().get()).isEqualTo(run.digest());
    }

    @Test
    void the_first_stop_drains_and_the_second_aborts() {
        FakeRun run = start();
        model.stop();
        assertThat(model.state().get()).isEqualTo(RunState.DRAINING);
        model.stop();
        assertThat(model.state().get()).isEqualTo(RunState.STOPPED);
        assertThat(run.asked).containsExactly("stop", "stop now");
        model.stop();
        assertThat(run.asked).hasSize(2);
    }

    @Test
    void pause_and_resume_take_turns() {
        FakeRun run = start();
        model.pauseOrResume();
        assertThat(model.state().get()).isEqualTo(RunState.PAUSED);
        model.pauseOrResume();
        assertThat(model.state().get()).isEqualTo(RunState.RUNNING);
        assertThat(run.asked).containsExactly("pause", "resume");
    }

    @Test
    void the_rate_is_steered_while_it_runs_and_kept_for_the_next_run() {
        FakeRun first = start();
        model.rate().set(2);
        first.is(Phase.FINISHED, 100);
        model.tick();
        model.rate().set(3);
        FakeRun second = start();
        assertThat(first.asked).containsExactly("rate 2.0");
        assertThat(second.asked).containsExactly("rate 3.0");
    }

    @Test
    void a_second_press_of_run_starts_nothing_while_one_is_under_way() {
        start();
        start();
        assertThat(engine.runs).hasSize(1);
    }

    @Test
    void a_run_in_place_of_one_that_ends_at_once_goes_on() {
        FakeRun first = start();
        first.stopsAtOnce = true;

        model.runInstead(ready(), new Destination.Local("demo"), Replaying.AS_IT_WAS);
        model.tick();

        assertThat(first.snapshot().phase()).isEqualTo(Phase.STOPPED);
        assertThat(engine.runs).hasSize(2);
        assertThat(engine.runs.getLast().asked).isEmpty();
        assertThat(model.state().get()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void stories_are_those_of_the_run_that_is_shown() {
        StoryVerdict told = new StoryVerdict("ctr 0.3 ± 0.1", .5, .3, .2, .4, false, "measured .5");
        engine.stories = List.of(told);
        FakeRun run = start();
        assertThat(model.stories().get()).containsExactly(told);

        run.is(Phase.FINISHED, 100);
        model.tick();
        model.clear();
        assertThat(model.stories().get()).isEmpty();
    }

    @Test
    void what_keeps_a_run_from_starting_is_told() {
        engine.refuses = "Port 8123 is taken. Choose another.";
        model.run(ready(), new Destination.Local("demo"), Replaying.AS_IT_WAS);
        assertThat(model.state().get()).isEqualTo(RunState.IDLE);
        assertThat(notices.current().get().text()).isEqualTo(engine.refuses);
        assertThat(model.snapshot().get()).isNull();
    }

    @Test
    void a_start_that_warms_the_machine_up_says_for_how_long_and_can_be_stopped() {
        List<Runnable> later = new ArrayList<>();
        RunViewModel slow =
                new RunViewModel(
                        engine,
                        new OffThread(
                                later::add,
                                Runnable::run,
                                thrown -> {
                                    throw new AssertionError(thrown);
                                }),
                        notices);
        slow.run(ready(), new Destination.Local("demo"), Replaying.AS_IT_WAS);
        assertThat(slow.stateInWords()).isEqualTo("Starting");
        engine.warmsUpFor = Duration.ofMillis(5_010);
        slow.tick();
        assertThat(slow.stateInWords()).isEqualTo("Warming up this machine: 6 s");
        engine.warmsUpFor = Duration.ofMillis(20);
        slow.tick();
        assertThat(slow.stateInWords()).isEqualTo("Warming up this machine: 1 s");

        slow.stop();
        assertThat(engine.givenUp).isTrue();
        later.removeFirst().run();

        assertThat(slow.state().get()).isEqualTo(RunState.IDLE);
        assertThat(engine.runs).isEmpty();
        assertThat(notices.current().get()).isEqualTo(Notices.NONE);
    }

    @Test
    void a_stop_before_the_warming_up_begins_ends_it_as_soon_as_it_does() {
        List<Runnable> later = new ArrayList<>();
        RunViewModel slow =
                new RunViewModel(
                        engine, new OffThread(later::add, Runnable::run, thrown -> {}), notices);
        slow.run(ready(), new Destination.Local("demo"), Replaying.AS_IT_WAS);
        slow.stop();
        engine.givenUp = false;
        slow.tick();
        assertThat(engine.givenUp).isTrue();
    }

    private FakeRun start() {
        model.run(ready(), new Destination.Local("demo"), Replaying.AS_IT_WAS);
        return engine.runs.getLast();
    }

    private Opened.Ready ready() {
        return (Opened.Ready) engine.open(Path.of("first.yaml"));
    }
}
