package dev.footfall.report;

import dev.footfall.run.RunSnapshot;

import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Sends a run's figures to an OpenTelemetry collector, every other second and at the end. */
public final class OtlpPush implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String METRICS = "/v1/metrics";

    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(OtlpPush.class);

    private final Registry registry;

    private OtlpPush(Registry registry) {
        this.registry = registry;
    }

    /**
     * Begins to send; a collector that is not there is a warning in the log, no more.
     *
     * @param collector over HTTP; without a path, the usual one is taken
     */
    public static OtlpPush start(URI collector, Supplier<RunSnapshot> run) {
        return new OtlpPush(new Registry(new Config(address(collector)), run));
    }

    private static String address(URI collector) {
        String path = collector.getPath();
        boolean bare = path == null || path.isEmpty() || path.equals("/");
        return bare ? collector.resolve(METRICS).toString() : collector.toString();
    }

    /** Sends the last figures; a collector that is slow to take them is not waited for. */
    @Override
    public void close() {
        Thread last = Thread.ofPlatform().daemon().name("footfall-otlp-end").start(registry::close);
        try {
            if (!last.join(LONGEST_END)) {
                LOG.warn("The collector did not take the last figures within 2 s");
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Registry extends OtlpMeterRegistry {
        private final RunMeters meters;

        private Registry(OtlpConfig config, Supplier<RunSnapshot> run) {
            super(config, Clock.SYSTEM);
            this.meters = new RunMeters(this, run);
        }

        @Override
        protected void publish() {
            meters.refresh();
            super.publish();
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
