package dev.footfall.report;

import dev.footfall.journal.JournalState;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.run.Phase;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run in one page: what {@code summary.json} holds and the terminal shows.
 *
 * @param name the scenario's or the log's title
 * @param seed what chance was drawn from
 * @param digest {@code sha256:…} of what was played; null where that is not known, since the run
 *     died
 * @param startedAt wall clock
 * @param durationMs from the run's start to its end, pauses included
 * @param events where the events ended; they add up unless the run died
 * @param statuses answers by HTTP status
 * @param reasons failed and unsent events by reason
 * @param dispatchDelay due to sent, over the run
 * @param service sent to answered, over the run
 * @param felt due to answered, over the run
 * @param thresholds every threshold's verdict, in the order in which they were given
 * @param exit the command's exit code
 * @param runId names the run, and stamps its events
 * @param target the endpoint's base address
 * @param app the App's slug
 * @param ended how it came to its end
 * @param eventsByType events sent, by event type
 * @param expectationsMet events answered with the status that their author expects
 * @param expectationsMissed events that were not
 * @param extras what only some runs have
 */
public record Summary(
        String name,
        long seed,
        @Nullable String digest,
        Instant startedAt,
        long durationMs,
        Counts events,
        SortedMap<Integer, Long> statuses,
        SortedMap<String, Long> reasons,
        Percentiles dispatchDelay,
        Percentiles service,
        Percentiles felt,
        List<Judgement> thresholds,
        int exit,
        String runId,
        String target,
        String app,
        RunEnd ended,
        SortedMap<String, Long> eventsByType,
        long expectationsMet,
        long expectationsMissed,
        Extras extras) {

    /**
     * The durable record's own account.
     *
     * @param entries outcomes that are safely stored
     * @param lost outcomes that are not
     * @param because why some were lost; null when none was
     * @param parts how often the run was begun: 1, and 1 more for each resume
     */
    public record RecordCounts(long entries, long lost, @Nullable String because, int parts) {

        /** Of a run in one part. */
        public RecordCounts(long entries, long lost, @Nullable String because) {
            this(entries, lost, because, 1);
        }

        /** What the journal says. */
        public static RecordCounts of(JournalState state) {
            return new RecordCounts(
                    state.recorded(),
                    state.lost(),
                    state instanceof JournalState.Losing losing ? losing.because() : null);
        }

        /**
         * With what the whole record has, of which this is the last part, and the only one that may
         * have lost anything.
         *
         * @param whole null where that is not known
         */
        public RecordCounts after(@Nullable RecordCounts whole) {
            return whole == null
                    ? this
                    : new RecordCounts(whole.entries, lost, because, whole.parts);
        }
    }

    /** Copies the collections. */
    public Summary {
        statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        eventsByType = Collections.unmodifiableSortedMap(new TreeMap<>(eventsByType));
        thresholds = List.copyOf(thresholds);
    }

    /**
     * A run's summary from its last snapshot. What only some runs have is added with {@link
     * #withReplay} and its kin.
     *
     * @param digest {@code sha256:…}
     * @param exit the command's exit code
     */
    public static Summary of(RunSnapshot run, String digest, List<Judgement> thresholds, int exit) {
        RunIdentity identity = run.identity();
        MetricsSnapshot metrics = run.metrics();
        return new Summary(
                identity.title(),
                identity.seed(),
                digest,
                identity.startedAt(),
                metrics.elapsedNanos() / 1_000_000,
                metrics.counts(),
                metrics.statuses(),
                metrics.reasons(),
                metrics.dispatchDelay(),
                metrics.service(),
                metrics.felt(),
                thresholds,
                exit,
                identity.runId(),
                identity.target().toString(),
                identity.slug(),
                run.phase() == Phase.FINISHED ? RunEnd.FINISHED : RunEnd.STOPPED,
                metrics.eventsByType(),
                metrics.expectationsMet(),
                metrics.expectationsMissed(),
                new Extras(
                        run.verdicts().limits(),
                        null,
                        null,
                        null,
                        new Conduct(
                                run.markers(),
                                run.verdicts().abortedBy(),
                                metrics.attempts(),
                                run.verdicts().connectionsOpened()),
                        List.of(),
                        metrics.bytes()));
    }

    /** With what became of the log that was replayed. */
    public Summary withReplay(ReplayCounts counts) {
        return with(exit, extras.but(e -> e.replay = counts));
    }

    /** With what the durable record says of itself. */
    public Summary withRecord(RecordCounts counts) {
        return with(exit, extras.but(e -> e.record = counts));
    }

    /** With what on our side shaped the figures: {@code in-flight cap}, {@code processor}. */
    public Summary withGeneratorLimits(List<String> limits) {
        return with(exit, extras.but(e -> e.generatorLimits = limits));
    }

    /** With how many events the endpoint inside this process counted. */
    public Summary withReceived(long count) {
        return with(exit, extras.but(e -> e.received = count));
    }

    /** With another exit code. */
    public Summary withExit(int code) {
        return with(code, extras);
    }

    /** With how the run was conducted. */
    public Summary withConduct(Conduct conduct) {
        return with(exit, extras.but(e -> e.conduct = conduct));
    }

    /** With whether its stories hold. */
    public Summary withStories(List<StoryVerdict> verdicts) {
        return with(exit, extras.but(e -> e.stories = verdicts));
    }

    /** With how much was posted and answered. */
    public Summary withBytes(Bytes bytes) {
        return with(exit, extras.but(e -> e.bytes = bytes));
    }

    private Summary with(int code, Extras others) {
        return new Summary(
                name,
                seed,
                digest,
                startedAt,
                durationMs,
                events,
                statuses,
                reasons,
                dispatchDelay,
                service,
                felt,
                thresholds,
                code,
                runId,
                target,
                app,
                ended,
                eventsByType,
                expectationsMet,
                expectationsMissed,
                others);
    }

    /** What on our side, rather than the server, shaped the figures; empty when nothing did. */
    public List<String> generatorLimits() {
        return extras.generatorLimits();
    }

    /** Whether anything says what is well and what is not: a threshold, a story, an expectation. */
    public boolean judged() {
        return !thresholds.isEmpty()
                || !stories().isEmpty()
                || expectationsMet + expectationsMissed > 0;
    }

    /** Whether events failed, or the server said that it did. */
    public boolean serverFailed() {
        return events.failed() > 0 || statuses.keySet().stream().anyMatch(status -> status >= 500);
    }

    /** Whether nothing of what was planned was answered, not even by a refusal. */
    boolean unanswered() {
        return events.planned() > 0 && events.acknowledged() + events.refused() == 0;
    }

    /** Every story's verdict; empty where none is told. */
    public List<StoryVerdict> stories() {
        return extras.stories();
    }

    /** How much was posted and answered. */
    public Bytes bytes() {
        return extras.bytes();
    }

    /** A number over the run as one a second; 0 for a run that took no time. */
    public double perSecond(long count) {
        return durationMs == 0 ? 0 : count * 1000.0 / durationMs;
    }

    /** What became of the log; null unless a log was replayed. */
    public @Nullable ReplayCounts replay() {
        return extras.replay();
    }

    /** What the durable record says of itself; null where none was kept. */
    public @Nullable RecordCounts record() {
        return extras.record();
    }

    /** Events that came due a second, over the run. */
    public double plannedPerSecond() {
        return perSecond(events.planned());
    }

    /** Events sent a second, over the run. */
    public double sentPerSecond() {
        return perSecond(events.sent());
    }

    /** Whether we, rather than the server, shaped the figures. */
    public boolean generatorLimited() {
        return !generatorLimits().isEmpty();
    }
}
