package dev.footfall.report;

import dev.footfall.run.RunSnapshot;

import io.micrometer.core.ipc.http.HttpUrlConnectionSender;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpHttpMetricsSender;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.micrometer.registry.otlp.OtlpMetricsSender;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends a run's figures to an OpenTelemetry collector, every other second and at the end. */
public final class OtlpPush implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String METRICS = "/v1/metrics";

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final OtlpMeterRegistry registry;
    private final RunMeters meters;
    private final Collector collector;
    private final Consumer<String> told;

    private OtlpPush(String address, Supplier<RunSnapshot> run, Consumer<String> told) {
        this.told = told;
        this.collector = new Collector(address, told);
        this.registry =
                OtlpMeterRegistry.builder(new Config(address)).metricsSender(collector).build();
        this.meters = new RunMeters(registry, run);
        meters.refresh();
        collector.afterEach(meters::refresh);
    }

    /**
     * Begins to send; a collector that is not there is told of, and holds up nothing.
     *
     * @param collector over HTTP; without a path, the usual one is taken
     * @param told hears what went wrong, a sentence each, and in the end how often; any thread
     */
    public static OtlpPush start(URI collector, Supplier<RunSnapshot> run, Consumer<String> told) {
        return new OtlpPush(address(collector), run, told);
    }

    private static String address(URI collector) {
        String path = collector.getPath();
        boolean bare = path == null || path.isEmpty() || path.equals("/");
        return bare ? collector.resolve(METRICS).toString() : collector.toString();
    }

    /** Sends the last figures; a collector that is slow to take them is not waited for. */
    @Override
    public void close() {
        meters.refresh();
        Thread last = Thread.ofPlatform().daemon().name("footfall-otlp-end").start(registry::close);
        try {
            if (!last.join(LONGEST_END)) {
                told.accept("The collector did not take the last figures within 2 s.");
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        collector.sumUp();
    }

    /** The other end, as one who is told of trouble once, and not every other second. */
    private static final class Collector implements OtlpMetricsSender {
        private final String address;
        private final Consumer<String> told;
        private final OtlpMetricsSender http =
                new OtlpHttpMetricsSender(new HttpUrlConnectionSender());
        private volatile Runnable after = () -> {};
        private int asked;
        private int failed;
        private boolean failing;

        Collector(String address, Consumer<String> told) {
            this.address = address;
            this.told = told;
        }

        /** A status that has come up since is a meter of its own from the next time on. */
        void afterEach(Runnable refresh) {
            after = refresh;
        }

        @Override
        public void send(Request request) {
            @Nullable String trouble = attempt(request);
            note(trouble);
            after.run();
        }

        private @Nullable String attempt(Request request) {
            try {
                http.send(request);
                return null;
            } catch (Exception cause) {
                return reason(cause);
            }
        }

        private synchronized void note(@Nullable String trouble) {
            asked++;
            if (trouble != null) {
                failed++;
                if (!failing) {
                    told.accept(
                            "The collector at %s did not take the figures: %s. The run goes on; it is asked again every %d s."
                                    .formatted(address, trouble, EVERY.toSeconds()));
                }
            }
            failing = trouble != null;
        }

        synchronized void sumUp() {
            if (failed > 0) {
                told.accept(
                        "The collector at %s did not take the figures %d of %d times."
                                .formatted(address, failed, asked));
            }
        }

        private static String reason(Throwable trouble) {
            Throwable cause = trouble;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String message = cause.getMessage();
            return message == null ? cause.getClass().getSimpleName() : message.strip();
        }
    }

    private record Config(String url) implements OtlpConfig {
        @Override
        @SuppressWarnings("NullAway")
        public String get(String key) {
            // Nothing is taken from elsewhere: null asks for the default.
            return null;
        }

        @Override
        public Duration step() {
            return EVERY;
        }

        @Override
        public Map<String, String> resourceAttributes() {
            return Map.of("service.name", "footfall");
        }
    }
}
