package dev.footfall.endpoint;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.fault.Fate;
import dev.footfall.endpoint.fault.Fault;
import dev.footfall.endpoint.judge.Document;
import dev.footfall.endpoint.judge.Field;
import dev.footfall.endpoint.judge.Judge;
import dev.footfall.endpoint.judge.Verdict;
import dev.footfall.endpoint.store.EventStore;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Receives events: judges, counts and stores them, and knows the answer. Any thread. */
final class Reception {
    private static final String PROVOKED =
            "[{\"type\":\"value_error\",\"loc\":[\"body\"],"
                    + "\"msg\":\"Value error, a fault on purpose\",\"input\":{}}]";

    private final Slugs slugs;
    private final Tally tally;
    private final EventStore store;
    private final Clock clock;

    Reception(Slugs slugs, Tally tally, EventStore store, Clock clock) {
        this.slugs = slugs;
        this.tally = tally;
        this.store = store;
        this.clock = clock;
    }

    /** What it counts into. */
    Tally tally() {
        return tally;
    }

    /** The answer to a body that was sent to the App {@code slug}. */
    Answer receive(String slug, byte[] body, @Nullable String contentType, Fate fate) {
        Fault.Status status = fate.status();
        if (status != null) {
            return provoked(status, fate.headers());
        }
        Answer answer =
                switch (Judge.judge(body, contentType)) {
                    case Verdict.Accepted accepted -> take(slug, accepted.document(), fate);
                    case Verdict.Refused refused ->
                            refusal(refused.details(), fate.envelopedRefusals());
                    case Verdict.Unreadable _ -> Answer.UNREADABLE;
                };
        return answer.with(fate.headers());
    }

    private Answer take(String slug, Document document, Fate fate) {
        if (!slugs.has(slug)) {
            return ErrorEnvelope.unknownApp(slug);
        }
        String type = document.text(Field.EVENT_TYPE);
        tally.add(slug, type == null ? "" : type, 1);
        if (fate.storeFails()) {
            tally.lose();
        } else {
            store.add(slug, document, clock.now());
        }
        return Answer.ACKNOWLEDGED;
    }

    private static Answer provoked(Fault.Status fault, Map<String, String> headers) {
        int status = fault.status();
        if (status == 422) {
            return refusal(PROVOKED, fault.envelope()).with(headers);
        }
        Map<String, String> all = new HashMap<>(headers);
        if (status == 429) {
            all.putIfAbsent("Retry-After", "1");
        } else if (status == 405) {
            all.put("Allow", "POST");
        }
        return ErrorEnvelope.of(status, Reasons.of(status)).with(all);
    }

    private static Answer refusal(String complaints, boolean enveloped) {
        return enveloped
                ? ErrorEnvelope.refusal(complaints)
                : Answer.json(422, "{\"detail\":" + complaints + "}");
    }
}
