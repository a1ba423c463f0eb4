package dev.footfall.desktop.received;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.endpoint.ReceivedCounts;
import dev.footfall.endpoint.fault.FaultSpec;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The newest events of the local endpoint, its counts, and its faults. */
public final class ReceivedViewModel {

    /** Older ones are not shown. */
    static final int MOST = 200;

    private final Engine engine;
    private final OffThread offThread;
    private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper("0");
    private final ReadOnlyStringWrapper byType = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper faultProblem = new ReadOnlyStringWrapper("");
    private final ObservableList<ReceivedEvent> events = FXCollections.observableArrayList();
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty session = new SimpleStringProperty("");
    private final StringProperty document = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private @Nullable ReceivedFilter shownFilter;
    private long shownCount = -1;
    private boolean reading;

    /** Shows nothing until {@link #refresh}. */
    public ReceivedViewModel(Engine engine, OffThread offThread) {
        this.engine = engine;
        this.offThread = offThread;
    }

    /** Takes the newest figures; called by the pulse while the screen is in sight. */
    public void refresh() {
        Optional<LocalEndpoint> endpoint = engine.localEndpoint();
        if (endpoint.isEmpty()) {
            return;
        }
        ReceivedCounts counts = endpoint.get().received();
        total.set(number(counts.count()));
        byType.set(
                counts.byType().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(6)
                        .map(e -> e.getKey() + " " + number(e.getValue()))
                        .collect(Collectors.joining("  ·  ")));
        ReceivedFilter filter =
                new ReceivedFilter(
                        null,
                        type.get().strip(),
                        session.get().strip(),
                        document.get().strip(),
                        query.get().strip());
        boolean changed = counts.count() != shownCount || !filter.equals(shownFilter);
        if (changed && !reading) {
            reading = true;
            shownCount = counts.count();
            shownFilter = filter;
            offThread.run(
                    () -> endpoint.get().page(filter, 0, MOST), this::show, () -> reading = false);
        }
    }

    /**
     * Lets faults happen from now on, or none.
     *
     * @param spec such as {@code status=503,share=20%}; empty for none
     */
    public void fail(String spec) {
        faultProblem.set("");
        if (spec.isBlank()) {
            engine.localEndpoint().ifPresent(e -> e.setFaults(List.of()));
            return;
        }
        switch (FaultSpec.parse(spec.strip())) {
            case FaultSpec.Parsed.Understood(FaultSpec fault) ->
                    engine.localEndpoint().ifPresent(e -> e.setFaults(List.of(fault)));
            case FaultSpec.Parsed.Mistaken(String message) -> faultProblem.set(message);
        }
    }

    /** How many events it acknowledged since the window was opened. */
    public ReadOnlyStringProperty total() {
        return total.getReadOnlyProperty();
    }

    /** The most frequent types with their counts. */
    public ReadOnlyStringProperty byType() {
        return byType.getReadOnlyProperty();
    }

    /** How many of how many are listed. */
    public ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    /** What is wrong with the fault that was asked for; empty when nothing is. */
    public ReadOnlyStringProperty faultProblem() {
        return faultProblem.getReadOnlyProperty();
    }

    /** Newest first; read-only. */
    public ObservableList<ReceivedEvent> events() {
        return FXCollections.unmodifiableObservableList(events);
    }

    StringProperty type() {
        return type;
    }

    StringProperty session() {
        return session;
    }

    StringProperty document() {
        return document;
    }

    StringProperty query() {
        return query;
    }

    private void show(List<ReceivedEvent> newest) {
        reading = false;
        events.setAll(newest);
        remark.set(
                newest.size() < MOST
                        ? ""
                        : "Showing the last " + MOST + " of " + number(shownCount));
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
