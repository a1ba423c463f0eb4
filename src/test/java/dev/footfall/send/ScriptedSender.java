package dev.footfall.send;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;

/** Answers in turn, and notes when it was asked. */
final class ScriptedSender implements EventSender {
    private final Clock clock;
    private final Deque<BiFunction<Long, Long, Reply>> script = new ArrayDeque<>();
    final List<Long> posted = new ArrayList<>();
    private boolean always;

    ScriptedSender(Clock clock) {
        this.clock = clock;
    }

    @SafeVarargs
    final void answers(BiFunction<Long, Long, Reply>... answers) {
        script.clear();
        for (BiFunction<Long, Long, Reply> answer : answers) {
            script.add(answer);
        }
    }

    void answersAlways(BiFunction<Long, Long, Reply> answer) {
        always = true;
        script.clear();
        script.add(answer);
    }

    List<Long> pausesMs() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 1; i < posted.size(); i++) {
            pauses.add((posted.get(i) - posted.get(i - 1)) / 1_000_000);
        }
        return pauses;
    }

    @Override
    public Outcome send(byte[] body, String contentType, long due) {
        return exchange(body, contentType, due, false).outcome();
    }

    @Override
    public Reply exchange(byte[] body, String contentType, long due, boolean hints) {
        posted.add(clock.nanos());
        var next = always ? script.getFirst() : script.removeFirst();
        return next.apply(due, clock.nanos());
    }

    @Override
    public void cancelAll() {}

    @Override
    public void close() {}

    static BiFunction<Long, Long, Reply> ok() {
        return acknowledged(200);
    }

    static BiFunction<Long, Long, Reply> acknowledged(int status) {
        return (due, now) ->
                plain(new Outcome.Acknowledged(status, new Timing(due, now, now + 1_000)));
    }

    static BiFunction<Long, Long, Reply> refused(int status) {
        return (due, now) ->
                plain(new Outcome.Refused(status, "no", new Timing(due, now, now + 1_000)));
    }

    static BiFunction<Long, Long, Reply> reset() {
        return unreachable("reset");
    }

    static BiFunction<Long, Long, Reply> unreachable(String reason) {
        return (due, now) ->
                plain(new Outcome.Unreachable(reason, null, new Timing(due, now, now + 1_000)));
    }

    static BiFunction<Long, Long, Reply> with(
            BiFunction<Long, Long, Reply> answer, ServerHints hints) {
        return (due, now) -> new Reply(answer.apply(due, now).outcome(), hints, 0);
    }

    private static Reply plain(Outcome outcome) {
        return new Reply(outcome, ServerHints.NONE, 100);
    }
}
