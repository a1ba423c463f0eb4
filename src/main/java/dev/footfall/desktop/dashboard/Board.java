package dev.footfall.desktop.dashboard;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.footfall.desktop.chart.Mark;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.ClickRates;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.TypeFigures;
import dev.footfall.run.RunSnapshot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * What the charts show at one moment.
 *
 * @param start when the run began
 * @param zone the zone that times are read in
 * @param timeline the run over time
 * @param marks what people did to the run
 * @param clickRates what was clicked where
 * @param byType events sent, by type
 * @param types how they were answered, by type
 * @param statuses answers by status over the run
 * @param whole what holds for the run as a whole
 */
record Board(
        Instant start,
        ZoneId zone,
        Timeline timeline,
        List<Mark> marks,
        ClickRates clickRates,
        Map<String, Long> byType,
        Map<String, TypeFigures> types,
        Map<Integer, Long> statuses,
        Whole whole) {

    /**
     * The run as a whole.
     *
     * @param felt due to answered
     * @param service sent to answered
     * @param bytes how much was posted and answered
     * @param seconds how long it has been going
     */
    record Whole(Percentiles felt, Percentiles service, Bytes bytes, double seconds) {

        /** Before it began. */
        static final Whole NONE = new Whole(Percentiles.NONE, Percentiles.NONE, Bytes.NONE, 0);

        static Whole of(MetricsSnapshot metrics) {
            return new Whole(
                    metrics.felt(),
                    metrics.service(),
                    metrics.bytes(),
                    metrics.elapsedNanos() / 1e9);
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    static Board of(RunSnapshot run, Timeline timeline, ZoneId zone) {
        return new Board(
                run.identity().startedAt(),
                zone,
                timeline,
                Marks.of(run.markers(), run.metrics().elapsedNanos()),
                run.metrics().clickRates(),
                run.metrics().eventsByType(),
                run.metrics().types().stream()
                        .collect(toUnmodifiableMap(TypeFigures::type, figures -> figures)),
                run.metrics().statuses(),
                Whole.of(run.metrics()));
    }

    /** A moment of the run as the time of day. */
    String clock(double seconds) {
        return TIME.format(start.plusNanos((long) (seconds * 1e9)).atZone(zone));
    }

    static Board empty(ZoneId zone) {
        return new Board(
                Instant.EPOCH,
                zone,
                Timeline.EMPTY,
                List.of(),
                ClickRates.NONE,
                Map.of(),
                Map.of(),
                Map.of(),
                Whole.NONE);
    }
}
