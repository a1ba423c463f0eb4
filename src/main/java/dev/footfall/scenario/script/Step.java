package dev.footfall.scenario.script;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that a scripted person does. */
public sealed interface Step {

    /**
     * What every step that sends an event may say.
     *
     * @param at not before this time after the session's start; null: at once
     * @param expect the HTTP status that the author expects; null: nothing is checked
     * @param fields top-level fields of the event beyond those that the step itself gives
     * @param metadata metadata of the event
     */
    record Sending(
            @Nullable Span at,
            @Nullable Integer expect,
            Map<String, Template> fields,
            Map<String, Template> metadata) {
        /** Copies the maps and keeps their order. */
        public Sending {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        }
    }

    /**
     * Sends a search; its query is the current one until the next search.
     *
     * @param results {@code result_count}; null leaves it out
     * @param latency {@code latency_ms}; null leaves it out
     */
    record Search(Template query, @Nullable Amount results, @Nullable Span latency, Sending sending)
            implements Step {}

    /** Sends a click on a document, with the current query. */
    record Click(Template document, @Nullable Amount position, Sending sending) implements Step {}

    /**
     * Stays on a document, then sends how long.
     *
     * @param document null for that of the last click
     * @param position null for that of the last click, where the document is the last click's too
     */
    record Dwell(Span time, @Nullable Template document, @Nullable Amount position, Sending sending)
            implements Step {}

    /** Sends an event of any type, with the current query. */
    record Custom(Template type, Sending sending) implements Step {}

    /**
     * Sends JSON as written, whether the contract takes it or not. Nothing is added but the mark.
     */
    record Body(Template body, Sending sending) implements Step {}

    /** Sends text as written, byte for byte. */
    record Raw(Template text, String contentType, Sending sending) implements Step {}

    /** Lets time pass. */
    record Wait(Span time) implements Step {}

    /** Does the steps several times, at most {@link #MOST} times whatever a variable says. */
    record Repeat(Amount times, List<Step> steps) implements Step {
        /** The limit of {@code times}. */
        public static final long MOST = 10_000;

        /** Copies the steps. */
        public Repeat {
            steps = List.copyOf(steps);
        }
    }

    /** Does one of several lists of steps, chosen by weight. */
    record Choose(List<Option> options) implements Step {
        /** Copies the options. */
        public Choose {
            options = List.copyOf(options);
        }
    }

    /** One list of steps to choose. */
    record Option(double weight, List<Step> steps) {
        /** Copies the steps. */
        public Option {
            steps = List.copyOf(steps);
        }
    }

    /** Gives variables new values, drawn anew where they are drawn. */
    record Assign(Map<String, Variable> variables) implements Step {
        /** Copies the map and keeps its order. */
        public Assign {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /** Ends the session. */
    record Leave() implements Step {}
}
