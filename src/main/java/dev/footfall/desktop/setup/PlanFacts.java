package dev.footfall.desktop.setup;

import dev.footfall.desktop.engine.Opened;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogSample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known of a plan beforehand, in a line. */
final class PlanFacts {

    private PlanFacts() {}

    /** {@code 412 events · about 20 s · App demo · seed 42}. */
    static String of(Opened.Ready ready) {
        List<String> facts = new ArrayList<>();
        Opened.Recording log = ready.recording();
        if (log != null) {
            facts.add(count(log.records()) + " records, " + count(log.events()) + " to replay");
            facts.add(count(log.sessions()) + " sessions");
        } else if (ready.events().isPresent()) {
            facts.add(count(ready.events().getAsLong()) + " events");
        }
        Duration duration = ready.duration();
        if (duration != null) {
            facts.add("about " + rough(duration));
        }
        facts.add("App " + ready.app());
        facts.add("seed " + ready.seed());
        return facts.stream().collect(Collectors.joining(" · "));
    }

    /** What a log holds: its types, and what becomes of records that are no plain events. */
    static String ofLog(Opened.Recording log) {
        List<String> lines = new ArrayList<>();
        lines.add(
                log.types().entrySet().stream()
                        .map(type -> type.getKey() + " " + count(type.getValue()))
                        .collect(Collectors.joining(" · ")));
        log.remarks().forEach((what, n) -> lines.add(count(n) + " " + what));
        log.skipped().forEach((why, n) -> lines.add(count(n) + " left out: " + why));
        return String.join("\n", lines);
    }

    /** {@code Columns as you chose: event_type ← kind · no position · times in Europe/Berlin}. */
    static String ofColumns(LogOptions how) {
        List<String> facts = new ArrayList<>();
        for (String field : LogSample.FIELDS) {
            String column = how.mapping().get(field);
            if (column != null) {
                // A pair is not torn apart at a line's end.
                facts.add(ofColumn(field, column).replace(' ', '\u00a0'));
            }
        }
        if (!how.zone().equals(LogOptions.defaults().zone())) {
            facts.add("times in " + how.zone().getId());
        }
        return "Columns as you chose: " + String.join(" · ", facts);
    }

    private static String ofColumn(String field, String column) {
        String name = field.equals("timestamp") ? "time" : field;
        return column.isEmpty()
                ? "no " + name
                : column.startsWith("=")
                        ? name + " always “" + column.substring(1) + "”"
                        : name + " ← " + column;
    }

    private static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static String rough(Duration duration) {
        long seconds = Math.max(1, duration.plusMillis(500).toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200
                ? Math.round(seconds / 60.0) + " min"
                : Math.round(seconds / 3600.0) + " h";
    }
}
