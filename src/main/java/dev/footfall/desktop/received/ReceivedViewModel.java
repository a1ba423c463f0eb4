package dev.footfall.desktop.received;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.endpoint.ReceivedCounts;
import dev.footfall.endpoint.fault.FaultSpec;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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

    /** The newest that are shown at once, and how many older ones scrolling on adds. */
    static final int PAGE = 200;

    /** As many as can be scrolled to; what is older is found with a filter. */
    static final int MOST = 10_000;

    /** How much longer than it works a search rests, while a run has the processor too. */
    private static final int REST = 4;

    private static final String NOTHING =
            "Nothing yet. Press Run (F5), or post to the address above: what arrives is listed"
                    + " here.";

    private final Engine engine;
    private final OffThread offThread;
    private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper("0");
    private final ReadOnlyStringWrapper byType = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(NOTHING);
    private final ReadOnlyStringWrapper faultProblem = new ReadOnlyStringWrapper("");
    private final ObservableList<ReceivedEvent> events = FXCollections.observableArrayList();
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty session = new SimpleStringProperty("");
    private final StringProperty document = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final BooleanProperty atEnd = new SimpleBooleanProperty();
    private @Nullable ReceivedFilter shownFilter;
    private long shownCount = -1;
    private boolean reading;
    private boolean noOlder;
    private int beatsWorked;
    private int beatsToRest;

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
        boolean asked = !filter.equals(shownFilter);
        if (reading) {
            beatsWorked++;
            return;
        }
        long count = counts.count();
        if (asked) {
            following.set(true);
        } else if (!following.get()) {
            tell(count);
            if (atEnd.get()) {
                older(endpoint.get(), filter, count);
            }
            return;
        } else if (beatsToRest > 0) {
            beatsToRest--;
            return;
        }
        if (asked || count != shownCount || events.size() > PAGE) {
            reading = true;
            shownFilter = filter;
            offThread.run(
                    () -> endpoint.get().page(filter, 0, PAGE),
                    newest -> show(newest, count, asked),
                    () -> {
                        reading = false;
                        shownCount = count;
                    });
        }
    }

    private void older(LocalEndpoint endpoint, ReceivedFilter filter, long count) {
        if (noOlder || events.size() < PAGE || events.size() >= MOST) {
            return;
        }
        reading = true;
        long before = events.getLast().seq();
        long listed = events.size();
        offThread.run(
                () -> older(endpoint, filter, before, listed),
                older -> append(older, count),
                () -> reading = false);
    }

    /** Reads past what came since the list was read. */
    private static List<ReceivedEvent> older(
            LocalEndpoint endpoint, ReceivedFilter filter, long before, long listed) {
        long offset = listed;
        if (filter.isAll()) {
            List<ReceivedEvent> newest = endpoint.page(filter, 0, 1);
            offset = newest.isEmpty() ? 0 : newest.getFirst().seq() - before + 1;
        }
        while (true) {
            List<ReceivedEvent> page = endpoint.page(filter, offset, PAGE);
            List<ReceivedEvent> older = page.stream().filter(e -> e.seq() < before).toList();
            if (page.isEmpty() || !older.isEmpty()) {
                return older;
            }
            offset += page.size();
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

    /** What stands where events would be listed if there were any. */
    ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /** What is wrong with the fault that was asked for; empty when nothing is. */
    public ReadOnlyStringProperty faultProblem() {
        return faultProblem.getReadOnlyProperty();
    }

    /** Newest first; read-only. */
    public ObservableList<ReceivedEvent> events() {
        return FXCollections.unmodifiableObservableList(events);
    }

    /**
     * Whether the list shows what comes; switched off while someone reads further down, so that
     * nothing moves under their eyes.
     */
    BooleanProperty following() {
        return following;
    }

    /**
     * Whether the last events of the list are nearly in sight; older ones are then added, if there
     * are.
     */
    BooleanProperty atEnd() {
        return atEnd;
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

    private void show(List<ReceivedEvent> newest, long count, boolean asked) {
        read();
        if (!asked && !following.get()) {
            // Somebody began to read meanwhile.
            return;
        }
        shownCount = count;
        noOlder = false;
        events.setAll(newest);
        tell(count);
    }

    private void append(List<ReceivedEvent> older, long count) {
        read();
        noOlder = older.isEmpty();
        events.addAll(older);
        tell(count);
    }

    private void read() {
        reading = false;
        beatsToRest = REST * beatsWorked;
        beatsWorked = 0;
    }

    private void tell(long now) {
        String more = "";
        if (now > shownCount) {
            more = ". %s more came: scroll to the top".formatted(number(now - shownCount));
        } else if (events.size() >= MOST) {
            more = ". Older ones are found with the filters";
        }
        boolean all = shownFilter == null || shownFilter.isAll();
        empty.set(
                all || now == 0
                        ? NOTHING
                        : "None of the events that are kept match. Clear a field to see more.");
        remark.set(
                events.size() < PAGE && more.isEmpty()
                        ? ""
                        : "Showing the last %s%s of %s%s"
                                .formatted(
                                        number(events.size()),
                                        all ? "" : " that match,",
                                        number(now),
                                        more));
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
