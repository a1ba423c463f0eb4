package dev.footfall.desktop.shell;

import dev.footfall.endpoint.fault.FaultSpec;
import dev.footfall.run.Marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Notes when the faults of the local endpoint begin and end, for the time charts of a run. */
final class FaultWatch {

    private final List<Marker> markers = new ArrayList<>();
    private List<FaultSpec> set = List.of();
    private long setAtNanos;
    private String active = "";

    /** Another run begins: faults that are there already begin with it. */
    void reset() {
        markers.clear();
        set = List.of();
        active = "";
    }

    /**
     * Looks at the faults that are set now.
     *
     * @param elapsedNanos after the run's start
     * @return what began and ended so far
     */
    List<Marker> look(List<FaultSpec> now, long elapsedNanos) {
        if (!now.equals(set)) {
            set = List.copyOf(now);
            setAtNanos = elapsedNanos;
        }
        String strikes =
                set.stream()
                        .filter(spec -> isOn(spec, elapsedNanos - setAtNanos))
                        .map(FaultWatch::word)
                        .collect(Collectors.joining(" + "));
        if (!strikes.equals(active)) {
            markers.add(
                    new Marker(
                            elapsedNanos, strikes.isEmpty() ? "fault ends" : "fault: " + strikes));
            active = strikes;
        }
        return markers;
    }

    private static boolean isOn(FaultSpec spec, long sinceNanos) {
        return sinceNanos >= spec.from().toNanos()
                && (spec.to() == null || sinceNanos < spec.to().toNanos());
    }

    /** {@code stall=5s} of {@code stall=5s,share=5%,from=10s}. */
    private static String word(FaultSpec spec) {
        return Arrays.stream(spec.text().split(","))
                .map(String::strip)
                .filter(part -> !part.matches("(share|from|to)=.*"))
                .collect(Collectors.joining(","));
    }
}
