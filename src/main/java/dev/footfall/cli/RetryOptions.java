package dev.footfall.cli;

import dev.footfall.send.RetryPolicy;
import dev.footfall.send.RetryPolicy.Cause;
import dev.footfall.send.RetryPolicy.RetryAfter;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The flags that say when an event is posted again. */
final class RetryOptions {

    @Option(
            names = "--retry",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Post an event again, so often at most. It may then be stored twice: the"
                            + " endpoint knows no repetition. Default: never.")
    int retry;

    @Option(
            names = "--retry-on",
            paramLabel = "CAUSE",
            split = ",",
            description = "After what: connection, 5xx, 429. Default: all three.")
    List<String> on = List.of();

    @Option(
            names = "--retry-pause",
            paramLabel = "D",
            converter = Converters.DurationConverter.class,
            description =
                    "The pause before the first retry; it doubles each time, up to 10s, and half"
                            + " of it is left to chance. Default: 100ms.")
    Duration pause = RetryPolicy.NONE.firstPause();

    @Option(
            names = "--retry-budget",
            paramLabel = "PERCENT",
            defaultValue = "20%",
            description = "No more retries than this share of the events, and ten. Default: 20%%.")
    String budget = "20%";

    @Option(
            names = "--retry-after",
            paramLabel = "honour|record|ignore",
            defaultValue = "honour",
            description =
                    "Whether a retry waits as long as the server's Retry-After says. Default:"
                            + " ${DEFAULT-VALUE}.")
    String retryAfter = "honour";

    @Option(
            names = "--respect-rate-limit",
            description = "Slow down as the server's X-RateLimit-Remaining runs out.")
    boolean respectRateLimit;

    /** The policy; what is mistaken is added to {@code mistakes}. */
    RetryPolicy policy(StringBuilder mistakes) {
        if (retry < 0) {
            mistakes.append("--retry must be at least 0, not %d.%n".formatted(retry));
        }
        Set<Cause> causes = new LinkedHashSet<>();
        for (String word : on) {
            Arrays.stream(Cause.values())
                    .filter(cause -> cause.word().equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            causes::add,
                            () ->
                                    mistakes.append(
                                            "--retry-on knows %s, not \"%s\".%n"
                                                    .formatted(words(), word)));
        }
        Duration longest = RetryPolicy.NONE.longestPause();
        RetryAfter after = after(mistakes);
        double share = share(mistakes);
        return new RetryPolicy(
                Math.max(0, retry),
                causes.isEmpty() ? Set.of(Cause.values()) : causes,
                pause,
                pause.compareTo(longest) > 0 ? pause : longest,
                RetryPolicy.NONE.jitter(),
                share,
                after,
                respectRateLimit);
    }

    private static String words() {
        return Arrays.stream(Cause.values()).map(Cause::word).collect(Collectors.joining(", "));
    }

    private RetryAfter after(StringBuilder mistakes) {
        for (RetryAfter each : RetryAfter.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(retryAfter)) {
                return each;
            }
        }
        mistakes.append(
                "--retry-after knows honour, record and ignore, not \"%s\".%n"
                        .formatted(retryAfter));
        return RetryAfter.HONOUR;
    }

    private double share(StringBuilder mistakes) {
        String digits = budget.endsWith("%") ? budget.substring(0, budget.length() - 1) : budget;
        if (!digits.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            mistakes.append(
                    "--retry-budget is a percentage of the events, such as 20%%, not \"%s\".%n"
                            .formatted(budget));
            return 0;
        }
        return Double.parseDouble(digits) / 100;
    }
}
