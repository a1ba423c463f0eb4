package dev.footfall.session.script;

import dev.footfall.event.EventBody;
import dev.footfall.event.JsonFields;
import dev.footfall.scenario.Script;
import dev.footfall.scenario.script.Step;
import dev.footfall.scenario.script.Template;
import dev.footfall.session.random.WeightedRace;
import dev.footfall.session.timeline.EventSink;

import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** One person who does what a script says. For one session and one thread. */
public final class ScriptPlayer {

    /** Spans add up to at most this: far beyond any run, far from overflow. */
    private static final long END_OF_TIME = Long.MAX_VALUE / 4;

    private final Script script;
    private final String id;
    private final UniformRandomProvider random;
    private final SessionVariables values;
    private final Draws draws;
    private final EventSink sink;

    private long now;
    private @Nullable String query;
    private @Nullable String lastDocument;
    private @Nullable Long lastPosition;
    private JsonFields metadata = JsonFields.NONE;

    private ScriptPlayer(
            Script script,
            String id,
            SessionVariables values,
            UniformRandomProvider random,
            EventSink sink) {
        this.script = script;
        this.id = id;
        this.random = random;
        this.values = values;
        this.draws = new Draws(random, values);
        this.sink = sink;
    }

    /**
     * Plays one session to its end.
     *
     * @param id the session's id
     * @param values the session's variables; the script's own are added to them
     * @param random the session's own stream
     * @param sink takes the events
     */
    public static void play(
            Script script,
            String id,
            SessionVariables values,
            UniformRandomProvider random,
            EventSink sink) {
        values.assign(script.variables());
        new ScriptPlayer(script, id, values, random, sink).doAll(script.steps());
    }

    /** Whether the person is still there afterwards. */
    private boolean doAll(List<Step> steps) {
        for (Step step : steps) {
            if (!does(step)) {
                return false;
            }
        }
        return true;
    }

    private boolean does(Step step) {
        switch (step) {
            case Step.Search search -> search(search);
            case Step.Click click -> click(click);
            case Step.Dwell dwell -> dwell(dwell);
            case Step.Custom custom -> custom(custom);
            case Step.Body body -> {
                arrive(body.sending());
                send(Verbatim.json(body.body().fill(values)), body.sending());
            }
            case Step.Raw raw -> {
                arrive(raw.sending());
                send(Verbatim.text(raw.text().fillText(values), raw.contentType()), raw.sending());
            }
            case Step.Wait wait -> pass(draws.span(wait.time()));
            case Step.Assign assign -> values.assign(assign.variables());
            case Step.Repeat repeat -> {
                return repeats(repeat);
            }
            case Step.Choose choose -> {
                return doAll(chosen(choose).steps());
            }
            case Step.Leave _ -> {
                return false;
            }
        }
        return true;
    }

    private void search(Step.Search step) {
        arrive(step.sending());
        query = step.query().fillText(values);
        Draft draft = draft("search");
        draft.resultCount = draws.amount(step.results());
        draft.latencyMs = step.latency() == null ? null : millis(draws.span(step.latency()));
        send(draft, step.sending());
    }

    private void click(Step.Click step) {
        arrive(step.sending());
        lastDocument = step.document().fillText(values);
        lastPosition = draws.amount(step.position());
        Draft draft = draft("click");
        draft.documentId = lastDocument;
        draft.position = lastPosition;
        send(draft, step.sending());
    }

    private void dwell(Step.Dwell step) {
        long time = draws.span(step.time());
        pass(time);
        Draft draft = draft("dwell");
        draft.dwellMs = millis(time);
        Template other = step.document();
        draft.documentId = other == null ? lastDocument : other.fillText(values);
        draft.position =
                step.position() == null && other == null
                        ? lastPosition
                        : draws.amount(step.position());
        send(draft, step.sending());
    }

    private void custom(Step.Custom step) {
        arrive(step.sending());
        send(draft(step.type().fillText(values)), step.sending());
    }

    private Step.Option chosen(Step.Choose choose) {
        return WeightedRace.choose(random, choose.options(), Step.Option::weight);
    }

    private boolean repeats(Step.Repeat repeat) {
        Long times = draws.amount(repeat.times());
        long outer = values.round();
        boolean stays = true;
        for (long round = 1;
                stays && times != null && round <= Math.min(times, Step.Repeat.MOST);
                round++) {
            values.round(round);
            stays = doAll(repeat.steps());
        }
        values.round(outer);
        return stays;
    }

    private void pass(long nanos) {
        now = Math.min(END_OF_TIME, now + nanos);
    }

    /** Waits for the time that a step names, unless it is over already. */
    private void arrive(Step.Sending sending) {
        if (sending.at() != null) {
            now = Math.max(now, draws.span(sending.at()));
        }
    }

    private Draft draft(String type) {
        Draft draft = new Draft(type, metadata());
        draft.query = query;
        return draft;
    }

    /** What all events of the script say, put together anew only when a variable has changed. */
    private @Nullable JsonFields metadata() {
        if (script.metadata().isEmpty()) {
            return null;
        }
        JsonFields filled = metadata;
        for (Map.Entry<String, Template> field : script.metadata().entrySet()) {
            JsonNode value = field.getValue().fill(values);
            if (!value.equals(filled.get(field.getKey()))) {
                filled = filled.with(field.getKey(), value);
            }
        }
        metadata = filled;
        return filled;
    }

    private void send(Draft draft, Step.Sending sending) {
        sending.fields().forEach((key, value) -> draft.field(key, value.fill(values)));
        sending.metadata().forEach((key, value) -> draft.metadata(key, value.fill(values)));
        send(draft.finish(id), sending);
    }

    private void send(EventBody body, Step.Sending sending) {
        sink.event(now, body, sending.expect());
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
