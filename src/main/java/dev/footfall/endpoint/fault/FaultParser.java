package dev.footfall.endpoint.fault;

import dev.footfall.endpoint.fault.FaultSpec.Parsed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one fault from its text and says all that is wrong with it. */
final class FaultParser {
    /** The keys that name a fault, for messages. */
    static final String KINDS =
            "status=503, latency=200ms, rate=100/s, stall=5s, drop=before, drop=midway,"
                    + " answer=truncated, answer=text, slow=20B/s, store=fail, refusals=envelope";

    private static final Set<String> NAMES =
            Set.of(
                    "status",
                    "latency",
                    "rate",
                    "stall",
                    "drop",
                    "answer",
                    "slow",
                    "store",
                    "refusals");

    private final String text;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    FaultParser(String text) {
        this.text = text;
    }

    Parsed parse() {
        split();
        Fault fault = fault();
        Double share = take("share", "a share such as 2% or 0.02", FaultValues::share);
        Duration from = duration("from");
        Duration to = duration("to");
        for (String key : parts.keySet()) {
            problems.add("'%s' does not belong here".formatted(key));
        }
        Duration start = from == null ? Duration.ZERO : from;
        if (to != null && to.compareTo(start) <= 0) {
            problems.add("it ends (to) before it starts (from)");
        }
        if (fault == null || !problems.isEmpty()) {
            return new Parsed.Mistaken(
                    "Fault '%s': %s.".formatted(text, String.join("; ", problems)));
        }
        return new Parsed.Understood(
                new FaultSpec(fault, share == null ? 1 : share, start, to, text));
    }

    private void split() {
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (equals < 0 || key.isEmpty()) {
                problems.add("'%s' is no key=value".formatted(part.strip()));
            } else if (parts.put(key, part.substring(equals + 1).strip()) != null) {
                problems.add("'%s' stands twice".formatted(key));
            }
        }
    }

    private @Nullable Fault fault() {
        List<String> kinds = parts.keySet().stream().filter(NAMES::contains).toList();
        if (kinds.size() != 1) {
            problems.add(
                    (kinds.isEmpty() ? "it names no fault" : "it names more than one fault")
                            + "; expected one of "
                            + KINDS);
            kinds.forEach(parts::remove);
            return null;
        }
        return switch (kinds.getFirst()) {
            case "status" -> status();
            case "latency" -> latency();
            case "rate" -> rate();
            case "stall" -> {
                Duration length = duration("stall");
                yield length == null ? null : new Fault.Stall(length);
            }
            case "drop" ->
                    choice(
                            "drop",
                            Map.of(
                                    "before",
                                    new Fault.DropBefore(),
                                    "midway",
                                    new Fault.DropMidway()));
            case "answer" ->
                    choice(
                            "answer",
                            Map.of(
                                    "truncated",
                                    new Fault.Truncated(),
                                    "text",
                                    new Fault.NotJson()));
            case "slow" -> {
                Double speed = take("slow", "a speed such as 20B/s", FaultValues::bytesPerSecond);
                yield speed == null ? null : new Fault.Slow(speed);
            }
            case "store" -> choice("store", Map.of("fail", new Fault.StoreFails()));
            default -> choice("refusals", Map.of("envelope", new Fault.EnvelopedRefusals()));
        };
    }

    private @Nullable Fault status() {
        Integer status = take("status", "a status from 400 to 599", FaultValues::errorStatus);
        Boolean envelope =
                parts.containsKey("shape")
                        ? choice("shape", Map.of("detail", false, "envelope", true))
                        : Boolean.FALSE;
        return status == null || envelope == null ? null : new Fault.Status(status, envelope);
    }

    private @Nullable Fault latency() {
        Duration typical = duration("latency");
        Duration deviation = duration("sd");
        Duration p99 = duration("p99");
        if (deviation != null && p99 != null) {
            problems.add("sd makes it normal and p99 makes it long-tailed; give one of them");
        }
        if (typical != null && p99 != null && p99.compareTo(typical) <= 0) {
            problems.add("p99 must be longer than latency, which is the median");
        }
        return typical == null ? null : new Fault.Latency(typical, deviation, p99);
    }

    private @Nullable Fault rate() {
        Double perSecond = take("rate", "a rate such as 100/s or 60/min", FaultValues::perSecond);
        Integer burst = take("burst", "a whole number from 1", FaultValues::positive);
        if (perSecond == null) {
            return null;
        }
        int full = burst == null ? (int) Math.max(1, Math.min(1e6, Math.ceil(perSecond))) : burst;
        return new Fault.RateLimit(perSecond, full);
    }

    private @Nullable Duration duration(String key) {
        return take(key, "a time such as 200ms, 10s or 2min", FaultValues::duration);
    }

    private <T> @Nullable T choice(String key, Map<String, ? extends T> choices) {
        String expected = String.join(" or ", choices.keySet().stream().sorted().toList());
        return take(key, expected, choices::get);
    }

    private <T> @Nullable T take(String key, String expected, Reader<T> reader) {
        String value = parts.remove(key);
        if (value == null) {
            return null;
        }
        T read = reader.read(value);
        if (read == null) {
            problems.add("%s=%s is not %s".formatted(key, value, expected));
        }
        return read;
    }

    private interface Reader<T> {
        @Nullable T read(String value);
    }
}
