package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Csv;
import dev.footfall.metrics.ClickRates;
import dev.footfall.metrics.ErrorGroup;
import dev.footfall.metrics.LatencyScale;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.Slice;
import dev.footfall.metrics.TypeFigures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What each chart shows as a table. Times are ISO 8601; rates are a second, latencies ms. */
final class BoardCsv {

    private BoardCsv() {}

    /** One column of numbers over time. */
    private record Column(String name, ToDoubleFunction<Slice> value) {}

    /** Rates, latencies and people in one table. */
    static String all(Board board) {
        List<Column> columns = new ArrayList<>(RATES);
        columns.addAll(LATENCIES);
        columns.add(PEOPLE);
        return overTime(board, columns);
    }

    static String rate(Board board) {
        return overTime(board, RATES);
    }

    static String latency(Board board) {
        return overTime(board, LATENCIES);
    }

    private static final List<Column> RATES =
            List.of(
                    new Column("planned", s -> s.perSecond(s.counts().planned())),
                    new Column("sent", s -> s.perSecond(s.counts().sent())),
                    new Column("acknowledged", s -> s.perSecond(s.counts().acknowledged())));

    private static final List<Column> LATENCIES =
            List.of(
                    new Column("service_min", of(Slice::service, Percentiles::min)),
                    new Column("service_mean", of(Slice::service, Percentiles::mean)),
                    new Column("service_p50", of(Slice::service, Percentiles::p50)),
                    new Column("service_p90", of(Slice::service, Percentiles::p90)),
                    new Column("service_p99", of(Slice::service, Percentiles::p99)),
                    new Column("felt_min", of(Slice::felt, Percentiles::min)),
                    new Column("felt_mean", of(Slice::felt, Percentiles::mean)),
                    new Column("felt_p50", of(Slice::felt, Percentiles::p50)),
                    new Column("felt_p90", of(Slice::felt, Percentiles::p90)),
                    new Column("felt_p99", of(Slice::felt, Percentiles::p99)),
                    new Column("felt_max", of(Slice::felt, Percentiles::max)));

    private static final Column PEOPLE = new Column("people_active", Slice::sessionsActive);

    private static ToDoubleFunction<Slice> of(
            Function<Slice, Percentiles> which, ToDoubleFunction<Percentiles> value) {
        return slice -> {
            Percentiles p = which.apply(slice);
            return p.count() == 0 ? Double.NaN : value.applyAsDouble(p);
        };
    }

    static String responses(Board board) {
        Set<Integer> statuses = new TreeSet<>(board.statuses().keySet());
        List<Column> columns = new ArrayList<>();
        for (Integer status : statuses) {
            columns.add(
                    new Column(
                            "status_" + status,
                            s -> s.perSecond(s.byStatus().getOrDefault(status, 0L))));
        }
        columns.add(new Column("no_answer", s -> s.perSecond(s.counts().failed())));
        return overTime(board, columns);
    }

    static String activity(Board board) {
        Set<String> types = new TreeSet<>(board.byType().keySet());
        return overTime(
                board,
                types.stream()
                        .map(
                                type ->
                                        new Column(
                                                type,
                                                s ->
                                                        s.perSecond(
                                                                s.byType().getOrDefault(type, 0L))))
                        .toList());
    }

    static String active(Board board) {
        return overTime(board, List.of(PEOPLE));
    }

    private static String overTime(Board board, List<Column> columns) {
        String[] head = new String[columns.size() + 2];
        head[0] = "time";
        head[1] = "seconds";
        for (int i = 0; i < columns.size(); i++) {
            head[i + 2] = columns.get(i).name();
        }
        Csv csv = new Csv(head);
        for (Slice slice : board.timeline().slices()) {
            csv.cell(board.start().plusNanos(slice.startNanos())).cell(slice.startNanos() / 1e9);
            columns.forEach(column -> csv.cell(column.value().applyAsDouble(slice)));
            csv.end();
        }
        return csv.toString();
    }

    /** One line for each cell that counts something. */
    static String heat(Board board) {
        Csv csv = new Csv("time", "seconds", "from_ms", "to_ms", "answers");
        for (Slice slice : board.timeline().slices()) {
            for (int b = 0; b < slice.feltBuckets().size(); b++) {
                int count = slice.feltBuckets().get(b);
                if (count > 0) {
                    csv.cell(board.start().plusNanos(slice.startNanos()))
                            .cell(slice.startNanos() / 1e9)
                            .cell(LatencyScale.lowerEdge(b))
                            .cell(LatencyScale.lowerEdge(b + 1))
                            .cell(count)
                            .end();
                }
            }
        }
        return csv.toString();
    }

    static String histogram(Board board) {
        long[] felt = board.timeline().buckets(Slice::feltBuckets);
        long[] service = board.timeline().buckets(Slice::serviceBuckets);
        Csv csv = new Csv("from_ms", "to_ms", "felt", "service");
        for (int b = 0; b < felt.length; b++) {
            csv.cell(LatencyScale.lowerEdge(b))
                    .cell(LatencyScale.lowerEdge(b + 1))
                    .cell(felt[b])
                    .cell(service[b])
                    .end();
        }
        return csv.toString();
    }

    static String clicks(ClickRates rates, List<Double> prediction) {
        Csv csv = new Csv("position", "searches", "clicks", "rate", "low_95", "high_95", "model");
        for (int i = 0; i < Math.max(rates.clicks().size(), prediction.size()); i++) {
            long clicks = i < rates.clicks().size() ? rates.clicks().get(i) : 0;
            boolean any = rates.searches() > 0;
            Wilson interval = any ? Wilson.of(clicks, rates.searches()) : new Wilson(0, 1);
            csv.cell(i)
                    .cell(rates.searches())
                    .cell(clicks)
                    .cell(any ? (double) clicks / rates.searches() : Double.NaN)
                    .cell(any ? interval.low() : Double.NaN)
                    .cell(any ? interval.high() : Double.NaN)
                    .cell(i < prediction.size() ? prediction.get(i) : null)
                    .end();
        }
        return csv.toString();
    }

    static String people(Board board) {
        Csv csv =
                new Csv(
                        "type",
                        "events",
                        "errors",
                        "felt_p50_ms",
                        "felt_p90_ms",
                        "felt_p99_ms",
                        "felt_max_ms");
        board.byType().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(e -> people(csv, e.getKey(), e.getValue(), board.types().get(e.getKey())));
        return csv.toString();
    }

    private static void people(Csv csv, String type, long sent, @Nullable TypeFigures answered) {
        csv.cell(type).cell(sent);
        if (answered == null || answered.felt().count() == 0) {
            csv.cell(null).cell(null).cell(null).cell(null).cell(null).end();
            return;
        }
        Percentiles felt = answered.felt();
        csv.cell(answered.errors())
                .cell(felt.p50())
                .cell(felt.p90())
                .cell(felt.p99())
                .cell(felt.max())
                .end();
    }

    static String errors(List<ErrorRow> rows) {
        Csv csv = new Csv("status", "message", "count", "first", "last");
        for (ErrorRow row : rows) {
            ErrorGroup group = row.group();
            csv.cell(group.label())
                    .cell(group.message())
                    .cell(group.count())
                    .cell(group.first())
                    .cell(group.last())
                    .end();
        }
        return csv.toString();
    }
}
