package dev.footfall.replay;

import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into a log without reading all of it, with the reader that will replay it. */
public final class LogPeek {

    private static final int SHOWN = 5;

    /** Of packed data; a thousand records are rarely larger. */
    private static final long MOST_BYTES = 32L << 20;

    private LogPeek() {}

    /**
     * What the first records come to when the log is read so. Takes a moment: not for a thread that
     * draws. A file that cannot be read gives a problem and no columns.
     */
    public static LogSample at(Path file, LogOptions options) {
        String name = file.toString();
        try (Spill spill = new Spill(Spill.HEAP_BYTES);
                LogBytes bytes = LogBytes.open(file, MOST_BYTES)) {
            FirstRecords start = new FirstRecords();
            Scan scan = Scan.of(bytes, spill, name, options, start);
            LogIndex index = scan.log().finish();
            List<String> columns = columns(scan, start);
            return new LogSample(
                    scan.format(),
                    columns,
                    used(scan, columns),
                    index.events() == 0
                            ? List.of()
                            : first(scan.recorded(bytes, spill, index, file, options)),
                    scan.log().counts(),
                    scan.log().remarks(),
                    scan.problems());
        } catch (IOException | UncheckedIOException unreadable) {
            return new LogSample(
                    options.format(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    new ReplayCounts(0, 0, new TreeMap<>()),
                    new TreeMap<>(),
                    List.of(
                            new LogProblem(
                                    name,
                                    1,
                                    1,
                                    "cannot be read: " + unreadable.getMessage(),
                                    "a readable file")));
        }
    }

    /**
     * Formats whose fields have fixed parts leave nothing to choose; nor does a capture of ours.
     */
    private static List<String> columns(Scan scan, FirstRecords start) {
        CsvColumns table = scan.columns();
        if (table != null) {
            return table.header();
        }
        boolean plain = scan.format() == LogFormat.JSONL && !start.names().contains(OwnFields.RAW);
        return plain ? List.copyOf(start.names()) : List.of();
    }

    private static Map<String, String> used(Scan scan, List<String> names) {
        CsvColumns table = scan.columns();
        if (table != null) {
            return table.used();
        }
        Map<String, String> used = new LinkedHashMap<>();
        for (String field : LogSample.FIELDS) {
            String source = scan.roles().source(field);
            if (source.startsWith("=") || names.contains(source)) {
                used.put(field, source);
            }
        }
        used.remove("timestamp");
        scan.roles().timeFields().stream()
                .filter(names::contains)
                .findFirst()
                .ifPresent(time -> used.put("timestamp", time));
        return used;
    }

    /** The first by time are among the first of the sessions that start first. */
    private static List<LogSample.Event> first(RecordedLog log) {
        SelectedLog whole = log.whole();
        SessionSource sessions = whole.sessions();
        List<LogSample.Event> events = new ArrayList<>();
        for (long i = 0; i < Math.min(SHOWN, sessions.size().orElse(0)); i++) {
            Session session = sessions.at(i);
            long start = whole.starts().nanosOf(i);
            for (PlannedEvent event : session.events().stream().limit(SHOWN).toList()) {
                events.add(
                        new LogSample.Event(
                                log.first().plusNanos(start + event.offsetNanos()), event.body()));
            }
        }
        return events.stream()
                .sorted(Comparator.comparing(LogSample.Event::at))
                .limit(SHOWN)
                .toList();
    }
}
