package dev.footfall.desktop;

import dev.footfall.metrics.ErrorGroup;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.run.RunSnapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What went wrong in runs that never happened. */
public final class SampleErrors {

    private SampleErrors() {}

    /** Groups of errors that fit the counts of a sample run. */
    static List<ErrorGroup> of(
            Map<Integer, Long> statuses, long failed, Instant start, long elapsed) {
        List<ErrorGroup> groups = new ArrayList<>();
        Instant end = start.plusNanos(elapsed);
        if (statuses.containsKey(503)) {
            groups.add(
                    group(
                            "503",
                            503,
                            "Service stalled",
                            statuses.get(503),
                            end.minusSeconds(51),
                            "{\"success\":false,\"status\":503,\"error\":{\"type\":\"unavailable\",\"message\":\"Service"
                                + " stalled\",\"code\":null}}"));
        }
        if (statuses.containsKey(422)) {
            groups.add(
                    group(
                            "422",
                            422,
                            "position: Input should be a valid integer",
                            statuses.get(422),
                            end.minusSeconds(2),
                            "{\"detail\":[{\"loc\":[\"body\",\"position\"],\"msg\":\"Input should"
                                    + " be a valid integer\",\"type\":\"int_type\"}]}"));
        }
        if (failed > 0) {
            groups.add(group("timeout", 0, "no answer in 5 s", failed, end.minusSeconds(50), ""));
        }
        if (groups.size() > 2) {
            groups.add(
                    group(
                            "404",
                            404,
                            "App not found: dem0",
                            3,
                            start.plusSeconds(40),
                            "{\"detail\":\"App not found: dem0\"}"));
        }
        groups.sort((a, b) -> Long.compare(b.count(), a.count()));
        return groups;
    }

    /** The same run, of whose errors each group has so many. */
    public static RunSnapshot many(RunSnapshot run, long count) {
        MetricsSnapshot m = run.metrics();
        List<ErrorGroup> groups =
                m.errors().stream()
                        .map(
                                g ->
                                        new ErrorGroup(
                                                g.label(),
                                                g.status(),
                                                g.message(),
                                                count,
                                                g.first(),
                                                g.last(),
                                                g.samples()))
                        .toList();
        MetricsSnapshot many =
                new MetricsSnapshot(
                        m.elapsedNanos(),
                        m.counts(),
                        m.statuses(),
                        m.reasons(),
                        m.eventsByType(),
                        m.dispatchDelay(),
                        m.service(),
                        m.felt(),
                        m.plannedPerSecond(),
                        m.sentPerSecond(),
                        m.sessionsStarted(),
                        m.sessionsFinished(),
                        m.expectationsMet(),
                        m.expectationsMissed(),
                        m.slices(),
                        groups,
                        m.errorsUngrouped(),
                        m.clickRates(),
                        m.attempts(),
                        m.bytes());
        return new RunSnapshot(
                run.identity(),
                run.phase(),
                run.progress(),
                run.leftNanos(),
                run.plannedTotal(),
                run.rateFactor(),
                run.markers(),
                many);
    }

    private static ErrorGroup group(
            String label, int status, String message, long count, Instant last, String response) {
        List<ErrorGroup.Sample> samples = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            samples.add(
                    new ErrorGroup.Sample(
                            20_417 + i,
                            2,
                            "{\"event_type\":\"click\",\"document_id\":\"doc_"
                                    + (81 + i)
                                    + "\",\"position\":\"third\",\"query\":\"red"
                                    + " sneakers\",\"session_id\":\"s-"
                                    + (20_417 + i)
                                    + "\",\"metadata\":{\"synthetic\":true,\"run_id\":\"20261124T103800Z\"}}",
                            response));
        }
        Instant first = last.minusSeconds(Math.min(40, count - 1));
        return new ErrorGroup(label, status, message, count, first, last, samples);
    }
}
