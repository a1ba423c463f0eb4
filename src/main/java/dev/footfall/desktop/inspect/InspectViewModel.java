package dev.footfall.desktop.inspect;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.engine.RunSource;
import dev.footfall.journal.JournalFilter;
import dev.footfall.journal.JournalOrder;
import dev.footfall.journal.JournalRow;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What the inspector shows: an answer from the record, and the exchange that is open. */
public final class InspectViewModel {

    /** While a run goes on, what takes long to find is asked for more rarely. */
    private static final int REST = 10;

    private static final long SECOND = 1_000_000_000;

    private final OffThread offThread;
    private final Clock clock;
    private final StringProperty outcome = new SimpleStringProperty(FilterWords.ALL);
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty status = new SimpleStringProperty("");
    private final StringProperty session = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty document = new SimpleStringProperty("");
    private final StringProperty atLeast = new SimpleStringProperty("");
    private final ObjectProperty<JournalOrder> order =
            new SimpleObjectProperty<>(JournalOrder.LAST_RECORDED);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<ObservableList<RowSlot>> rows =
            new ReadOnlyObjectWrapper<>(FXCollections.emptyObservableList());
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(NO_RUN);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Exchange> opened = new ReadOnlyObjectWrapper<>();
    private @Nullable RecordDesk desk;
    private @Nullable Question asked;
    private boolean asking;
    private boolean complete;
    private long nextNanos;

    private static final String NO_RUN =
            "Every exchange of a run is listed here. Press Run (F5), or open an earlier run from"
                    + " History.";

    /** Shows nothing until {@link #show}. */
    public InspectViewModel(OffThread offThread, Clock clock) {
        this.offThread = offThread;
        this.clock = clock;
    }

    /** Shows another run, or with null none. */
    public void show(@Nullable RunSource source) {
        RecordDesk before = desk;
        if (before != null) {
            offThread.run(
                    () -> {
                        before.close();
                        return before;
                    },
                    closed -> {});
        }
        desk = source == null ? null : new RecordDesk(source, clock);
        title.set(source == null ? "" : source.identity().title());
        asked = null;
        complete = false;
        nextNanos = 0;
        rows.set(FXCollections.emptyObservableList());
        remark.set("");
        empty.set(source == null ? NO_RUN : "Reading the record…");
        opened.set(null);
    }

    /** Reads what is new; called by the pulse while the screen is in sight. */
    public void refresh() {
        RecordDesk at = desk;
        FilterWords words =
                new FilterWords(
                        outcome.get(),
                        type.get().strip(),
                        status.get().strip(),
                        session.get().strip(),
                        query.get().strip(),
                        document.get().strip(),
                        atLeast.get().strip());
        String problem = words.problem();
        if (at == null || asking || !problem.isEmpty()) {
            if (!problem.isEmpty()) {
                remark.set(problem);
                // Once it is mended, the remark comes back with the answer.
                asked = null;
            }
            return;
        }
        Question question = new Question(words.filter(), order.get());
        boolean grown = !complete && following.get() && clock.nanos() >= nextNanos;
        if (question.equals(asked) && !grown) {
            return;
        }
        boolean another = !question.equals(asked);
        asked = question;
        asking = true;
        if (another && !rows.get().isEmpty()) {
            remark.set("Looking through the record…");
        }
        offThread.run(
                () -> at.ask(question),
                answer -> {
                    asking = false;
                    if (at == desk) {
                        take(at, question, answer);
                    }
                },
                () -> asking = false);
    }

    private void take(RecordDesk from, Question question, Answer answer) {
        switch (answer) {
            case Answer.NotYet() -> {
                asked = null;
                nextNanos = 0;
            }
            case Answer.Unreadable(String why) -> {
                rows.set(FXCollections.emptyObservableList());
                empty.set(why);
                remark.set("");
                complete = true;
            }
            case Answer.Rows found -> {
                complete = found.complete();
                nextNanos = clock.nanos() + Math.max(SECOND, REST * found.tookNanos());
                PagedRows[] list = new PagedRows[1];
                list[0] =
                        new PagedRows(
                                found.matching(), line -> read(from, found.number(), line, list));
                list[0].begin(found.first());
                empty.set(
                        question.filter().equals(JournalFilter.ALL)
                                ? "Nothing has ended yet."
                                : "No exchange passes the filter. Clear shows all again.");
                remark.set(remark(found));
                rows.set(list[0]);
            }
        }
    }

    private static String remark(Answer.Rows found) {
        String all = Numbers.count(found.all()) + (found.complete() ? "" : " so far");
        return found.matching() == found.all()
                ? all
                : Numbers.count(found.matching()) + " of " + all;
    }

    private void read(RecordDesk from, long answer, long line, PagedRows[] into) {
        offThread.run(() -> from.page(answer, line), page -> into[0].fill(line, page));
    }

    /** Opens an exchange. */
    public void open(JournalRow row) {
        RecordDesk at = desk;
        if (at == null) {
            return;
        }
        offThread.run(
                () -> look(at, row, at.posted().atOnce(row.session())),
                seen -> {
                    if (at == desk && seen.exchange() != null) {
                        opened.set(seen.exchange());
                        if (seen.opening()) {
                            waitForBody(at, row);
                        }
                    }
                });
    }

    /** The exchange is shown already: a large log is open only after a while. */
    private void waitForBody(RecordDesk at, JournalRow row) {
        offThread.run(
                () -> look(at, row, at.posted().opened(row.session())),
                seen -> {
                    Exchange shown = opened.get();
                    if (at == desk
                            && seen.exchange() != null
                            && shown != null
                            && shown.row().session() == row.session()
                            && shown.row().step() == row.step()) {
                        opened.set(seen.exchange());
                    }
                });
    }

    private static Seen look(RecordDesk at, JournalRow row, PostedDesk.Made made) {
        RecordDesk.Found found = at.find(row.session(), row.step());
        return new Seen(
                found == null ? null : Exchange.of(at.source().identity(), found, made),
                made.opening());
    }

    private record Seen(@Nullable Exchange exchange, boolean opening) {}

    /** Shows the table alone again. */
    public void close() {
        opened.set(null);
    }

    /** Lets everything pass again. */
    public void clearFilter() {
        outcome.set(FilterWords.ALL);
        type.set("");
        status.set("");
        session.set("");
        query.set("");
        document.set("");
        atLeast.set("");
    }

    /** The rows; another list for each answer. */
    public ReadOnlyObjectProperty<ObservableList<RowSlot>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** How many of how many are listed, or what is wrong with the filter. */
    public ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    /** What stands where there are no rows. */
    public ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /** The run's title; empty for none. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** When the run began; times are shown from there. */
    Instant start() {
        return desk == null ? Instant.EPOCH : desk.source().identity().startedAt();
    }

    /** Which exchange is open; holds null while none is. */
    ReadOnlyObjectProperty<@Nullable Exchange> opened() {
        return opened.getReadOnlyProperty();
    }

    /** In which order. */
    ObjectProperty<JournalOrder> order() {
        return order;
    }

    /** Whether new exchanges are listed as they come. */
    BooleanProperty following() {
        return following;
    }

    StringProperty outcome() {
        return outcome;
    }

    StringProperty type() {
        return type;
    }

    StringProperty status() {
        return status;
    }

    StringProperty session() {
        return session;
    }

    StringProperty query() {
        return query;
    }

    StringProperty document() {
        return document;
    }

    StringProperty atLeast() {
        return atLeast;
    }
}
