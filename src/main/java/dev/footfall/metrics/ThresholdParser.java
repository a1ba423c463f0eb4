package dev.footfall.metrics;

import dev.footfall.spelling.Nearest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one threshold from left to right; the first mistake ends it. */
final class ThresholdParser {

    private static final Map<String, ToDoubleFunction<Percentiles>> POINTS =
            Map.of(
                    "min", Percentiles::min,
                    "mean", Percentiles::mean,
                    "p50", Percentiles::p50,
                    "p90", Percentiles::p90,
                    "p95", Percentiles::p95,
                    "p99", Percentiles::p99,
                    "p999", Percentiles::p999,
                    "p99.9", Percentiles::p999,
                    "max", Percentiles::max);
    private static final Map<String, Function<MetricsSnapshot, Percentiles>> LATENCIES =
            Map.of(
                    "felt", MetricsSnapshot::felt,
                    "service", MetricsSnapshot::service,
                    "dispatch", MetricsSnapshot::dispatchDelay);
    private static final Map<String, Measure> COUNTS =
            Map.of(
                    "planned", Measure.count(m -> m.counts().planned()),
                    "sent", Measure.count(m -> m.counts().sent()),
                    "acknowledged", Measure.count(m -> m.counts().acknowledged()),
                    "refused", Measure.count(m -> m.counts().refused()),
                    "failed", Measure.count(m -> m.counts().failed()),
                    "not_sent", Measure.count(m -> m.counts().notSent()),
                    "missed_expectations", Measure.count(MetricsSnapshot::expectationsMissed));
    private static final String NAMES =
            "min, mean, p50, p90, p95, p99, p999 or max of (felt), (service) or (dispatch);"
                    + " error_rate; sent_rate; status(422); reason(timeout); planned, sent,"
                    + " acknowledged, refused, failed, not_sent or missed_expectations";

    private final String expr;
    private int at;

    ThresholdParser(String expr) {
        this.expr = expr;
    }

    ThresholdParse parse() {
        try {
            return new ThresholdParse.Parsed(threshold());
        } catch (Mistake mistake) {
            return mistake.found;
        }
    }

    private Threshold threshold() throws Mistake {
        String name = word(NAMES);
        if (name.equals("sent_rate")) {
            Comparison comparison = comparison();
            double limit = number("a rate: 95% of planned, or 100/s");
            Measure measure = sentRate();
            return end(measure, comparison, limit);
        }
        Measure measure = measure(name, at - name.length());
        Comparison comparison = comparison();
        return end(measure, comparison, limit(measure.unit()));
    }

    private Measure measure(String name, int start) throws Mistake {
        ToDoubleFunction<Percentiles> point = POINTS.get(name);
        if (point != null) {
            return latency(name, point);
        }
        Measure count = COUNTS.get(name);
        if (count != null) {
            return count;
        }
        return switch (name) {
            case "error_rate" -> Measure.errorRate();
            case "status" -> status();
            case "reason" -> {
                String reason = argument("a reason in parentheses: reason(timeout)");
                yield Measure.count(m -> m.reasons().getOrDefault(reason, 0L));
            }
            default ->
                    throw mistake(
                            start,
                            "unknown name \"" + name + "\"",
                            Nearest.first(name, names(), NAMES));
        };
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(POINTS.keySet());
        names.addAll(COUNTS.keySet());
        names.addAll(List.of("error_rate", "sent_rate", "status", "reason"));
        // Of two that are as near, always the same one.
        Collections.sort(names);
        return names;
    }

    private Measure latency(String name, ToDoubleFunction<Percentiles> point) throws Mistake {
        int inside = at + 1;
        String which = argument("felt, service or dispatch in parentheses: " + name + "(felt)");
        Function<MetricsSnapshot, Percentiles> latency = LATENCIES.get(which);
        if (latency == null) {
            throw mistake(
                    inside,
                    "unknown latency \"" + which + "\"",
                    Nearest.first(which, LATENCIES.keySet(), "felt, service or dispatch"));
        }
        return Measure.latency(latency, point);
    }

    private Measure status() throws Mistake {
        int inside = at + 1;
        String status = argument("a status in parentheses: status(422)");
        if (status.matches("[1-5]\\d\\d")) {
            int code = Integer.parseInt(status);
            return Measure.count(m -> m.statuses().getOrDefault(code, 0L));
        }
        if (status.matches("[1-5]xx")) {
            int from = (status.charAt(0) - '0') * 100;
            return Measure.count(
                    m ->
                            m.statuses().subMap(from, from + 100).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum());
        }
        throw mistake(
                inside, "\"" + status + "\" is no HTTP status", "100 to 599, or a class: 4xx, 5xx");
    }

    private Measure sentRate() throws Mistake {
        skipBlanks();
        if (take("/s")) {
            return Measure.sentPerSecond();
        }
        String expected = "% of planned, or /s";
        if (!take("%")) {
            throw mistake(at, seen(), expected);
        }
        for (String next : new String[] {"of", "planned"}) {
            skipBlanks();
            if (!take(next)) {
                throw mistake(at, seen(), "\"of planned\" after the percentage");
            }
        }
        return Measure.sentOfPlanned();
    }

    private double limit(Measure.Unit unit) throws Mistake {
        double number = number(example(unit));
        skipBlanks();
        int unitAt = at;
        return switch (unit) {
            case MILLISECONDS -> {
                if (take("ms")) {
                    yield number;
                } else if (take("us") || take("µs")) {
                    yield number / 1000;
                } else if (take("s")) {
                    yield number * 1000;
                }
                throw mistake(unitAt, seen(), "a unit of time: ms, s or us");
            }
            case PERCENT -> {
                if (!take("%")) {
                    throw mistake(unitAt, seen(), "% after the number");
                }
                yield number;
            }
            case PER_SECOND, COUNT -> number;
        };
    }

    private static String example(Measure.Unit unit) {
        return switch (unit) {
            case MILLISECONDS -> "a duration: 250ms, 1.5s";
            case PERCENT -> "a percentage: 1%";
            case PER_SECOND, COUNT -> "a count: 0";
        };
    }

    private Threshold end(Measure measure, Comparison comparison, double limit) throws Mistake {
        skipBlanks();
        if (at < expr.length()) {
            throw mistake(at, seen(), "nothing more: one condition each");
        }
        return new Threshold(expr.strip(), measure, comparison, limit);
    }

    private Comparison comparison() throws Mistake {
        skipBlanks();
        for (Comparison comparison : Comparison.values()) {
            if (take(comparison.sign())) {
                return comparison;
            }
        }
        String signs =
                Stream.of(Comparison.values())
                        .map(Comparison::sign)
                        .collect(Collectors.joining(" "));
        throw mistake(at, seen(), "one of " + signs);
    }

    private String argument(String expected) throws Mistake {
        int close = expr.indexOf(')', at);
        if (close < 0 || !take("(")) {
            throw mistake(at, at < expr.length() ? "no (…) here" : seen(), expected);
        }
        String argument = expr.substring(at, close).strip();
        if (argument.isEmpty()) {
            throw mistake(at, "nothing in the parentheses", expected);
        }
        at = close + 1;
        return argument;
    }

    private String word(String expected) throws Mistake {
        skipBlanks();
        int start = at;
        while (at < expr.length() && isWord(expr.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw mistake(at, seen(), expected);
        }
        return expr.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private double number(String expected) throws Mistake {
        skipBlanks();
        int start = at;
        while (at < expr.length() && (isDigit(expr.charAt(at)) || expr.charAt(at) == '.')) {
            at++;
        }
        String digits = expr.substring(start, at);
        if (!digits.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            at = start;
            throw mistake(start, seen(), expected);
        }
        return Double.parseDouble(digits);
    }

    private boolean take(String token) {
        boolean here = expr.startsWith(token, at);
        if (here) {
            at += token.length();
        }
        return here;
    }

    private void skipBlanks() {
        while (at < expr.length() && Character.isWhitespace(expr.charAt(at))) {
            at++;
        }
    }

    private String seen() {
        return at < expr.length()
                ? "\"" + expr.substring(at).strip() + "\" does not fit"
                : "it ends too early";
    }

    private static boolean isWord(char c) {
        return isDigit(c)
                || c == '_'
                || c == '.'
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Mistake mistake(int index, String what, String expected) {
        return new Mistake(new ThresholdParse.Mistaken(expr, index + 1, what, expected));
    }

    /** Unwinds the descent; never leaves this class. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;

        private final transient ThresholdParse.Mistaken found;

        Mistake(ThresholdParse.Mistaken found) {
            super(found.what(), null, false, false);
            this.found = found;
        }
    }
}
