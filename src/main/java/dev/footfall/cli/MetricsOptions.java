package dev.footfall.cli;

import dev.footfall.report.MetricsPage;
import dev.footfall.report.OtlpPush;
import dev.footfall.run.RunSnapshot;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** The flags that let a run's figures out while it goes on. */
final class MetricsOptions {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--metrics-port",
            paramLabel = "P",
            description =
                    "Serve an OpenMetrics page at http://127.0.0.1:P/metrics while it runs; 0 for"
                            + " any free port.")
    @Nullable Integer port;

    @Option(
            names = "--otlp",
            paramLabel = "URL",
            description =
                    "Send the figures to this OpenTelemetry collector while it runs:"
                            + " http://127.0.0.1:4318.")
    @Nullable URI otlp;

    /** What is open; closed in the opposite order. */
    static final class Open implements AutoCloseable {
        private final Deque<Runnable> ends = new ArrayDeque<>();

        @Override
        public void close() {
            ends.forEach(Runnable::run);
        }
    }

    /**
     * Opens what was asked for.
     *
     * @throws Refusal when it cannot be opened
     */
    Open open(Supplier<RunSnapshot> run, Console console) {
        Open open = new Open();
        Integer at = port;
        if (at != null) {
            MetricsPage page = page(at, run);
            open.ends.push(page::close);
            console.err().println("figures: " + page.uri());
        }
        URI collector = otlp;
        if (collector != null) {
            OtlpPush push = OtlpPush.start(collector, run, console.err()::println);
            open.ends.push(push::close);
        }
        return open;
    }

    /** Checks what can be checked before a run begins; mistakes are added to {@code mistakes}. */
    void check(StringBuilder mistakes) {
        Integer at = port;
        if (at != null && (at < 0 || at > HIGHEST_PORT)) {
            mistakes.append("--metrics-port is 0 to 65535, not %d.%n".formatted(at));
        }
        URI collector = otlp;
        if (collector != null
                && (collector.getHost() == null
                        || !String.valueOf(collector.getScheme()).matches("https?"))) {
            mistakes.append(
                    "--otlp is the address of a collector, such as http://127.0.0.1:4318, not \"%s\".%n"
                            .formatted(collector));
        }
    }

    private static MetricsPage page(int port, Supplier<RunSnapshot> run) {
        try {
            return MetricsPage.open(port, run);
        } catch (IOException taken) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--metrics-port %d cannot be had (%s). Choose another, or 0 for any free one."
                            .formatted(port, taken.getMessage()));
        }
    }
}
