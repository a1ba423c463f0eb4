package dev.footfall.report;

import dev.footfall.run.RunSnapshot;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.util.function.Supplier;

/** A run's figures as an OpenMetrics page, for Prometheus and all that reads its format. */
public final class OpenMetricsText implements AutoCloseable {

    /** What the page must be served as. */
    public static final String CONTENT_TYPE =
            "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RunMeters meters;

    /** Of a run that goes on; each page has its newest figures. */
    public OpenMetricsText(Supplier<RunSnapshot> run) {
        this.meters = new RunMeters(registry, run);
    }

    /** The page of one snapshot. */
    public static String of(RunSnapshot run) {
        try (OpenMetricsText text = new OpenMetricsText(() -> run)) {
            return text.page();
        }
    }

    /** The page now. */
    public String page() {
        meters.refresh();
        return registry.scrape(CONTENT_TYPE);
    }

    @Override
    public void close() {
        registry.close();
    }
}
