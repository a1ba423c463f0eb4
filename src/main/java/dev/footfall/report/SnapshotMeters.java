package dev.footfall.report;

import dev.footfall.run.RunSnapshot;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Meters that read a run's newest snapshot when someone asks for them, each registered once. */
final class SnapshotMeters {

    private final MeterRegistry registry;
    private final Supplier<RunSnapshot> run;
    private final Set<String> known = new HashSet<>();

    SnapshotMeters(MeterRegistry registry, Supplier<RunSnapshot> run) {
        this.registry = registry;
        this.run = run;
    }

    void seconds(String name, String description, Tags tags, ToDoubleFunction<RunSnapshot> value) {
        if (known.add(name + tags)) {
            Gauge.builder(name, run, s -> value.applyAsDouble(s.get()))
                    .description(description)
                    .baseUnit("seconds")
                    .tags(tags)
                    .register(registry);
        }
    }

    void gauge(String name, String description, Tags tags, ToDoubleFunction<RunSnapshot> value) {
        if (known.add(name + tags)) {
            Gauge.builder(name, run, s -> value.applyAsDouble(s.get()))
                    .description(description)
                    .tags(tags)
                    .register(registry);
        }
    }

    void counter(String name, String description, Tags tags, ToDoubleFunction<RunSnapshot> count) {
        if (known.add(name + tags)) {
            FunctionCounter.builder(name, run, s -> count.applyAsDouble(s.get()))
                    .description(description)
                    .tags(tags)
                    .register(registry);
        }
    }
}
