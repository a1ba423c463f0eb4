package dev.footfall.export;

import dev.footfall.event.Interaction;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * User Behavior Insights 1.3 (<a href="https://github.com/o19s/ubi">schema</a>) for the bulk API: a
 * search becomes a query in {@code ubi_queries}, every other event one in {@code ubi_events} with
 * that query's id. Positions become ordinals from 1.
 *
 * <p>The published schema demands that an action's name is exactly one of "one of our six" and "any
 * text", so that, read strictly, it refuses its own six. They are written as {@code item_click} and
 * the like, which replays as {@code click}; or plainly, for tools that look for those words.
 */
public final class UbiLines implements Export {

    private static final Set<String> NAMED_TWICE =
            Set.of("add_to_cart", "click", "watch", "view", "purchase", "impression");
    private static final int MOST_NAME = 100;
    private static final int MOST_OBJECT_ID = 256;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String application;
    private final boolean plainNames;
    private long leftOut;
    private long documentsLeftOut;

    /**
     * @param application names the App in every document
     * @param plainNames whether {@code click} stays {@code click}, although the schema refuses it
     */
    public UbiLines(String application, boolean plainNames) {
        this.plainNames = plainNames;
        this.application = cut(application, MOST_NAME);
    }

    /** Bodies that are no interaction, which UBI cannot say. */
    public long leftOut() {
        return leftOut;
    }

    /** Documents without a position: UBI 1.3 demands one for every document. */
    public long documentsLeftOut() {
        return documentsLeftOut;
    }

    @Override
    public void write(List<SentEvent> session, OutputStream out) throws IOException {
        String queryId = null;
        for (SentEvent event : session) {
            if (!(event.body() instanceof Interaction act)) {
                leftOut++;
                continue;
            }
            if (act.eventType().equals("search") && act.query() != null) {
                queryId = cut(event.sessionId(), MOST_NAME - 12) + "-" + event.step();
                bulk("ubi_queries", query(event, act, act.query(), queryId), out);
            } else {
                bulk("ubi_events", event(event, act, queryId), out);
            }
        }
    }

    private ObjectNode query(SentEvent event, Interaction search, String text, String queryId) {
        ObjectNode query = JSON.createObjectNode();
        query.put("application", application);
        query.put("query_id", queryId);
        query.put("client_id", cut(event.sessionId(), MOST_NAME));
        query.put("user_query", text);
        query.put("timestamp", event.at().toString());
        ObjectNode attributes = query.putObject("query_attributes");
        attributes.put("session_id", event.sessionId());
        if (search.resultCount() != null) {
            attributes.put("result_count", search.resultCount());
        }
        if (search.latencyMs() != null) {
            attributes.put("latency_ms", search.latencyMs());
        }
        return query;
    }

    private ObjectNode event(SentEvent sent, Interaction act, @Nullable String queryId) {
        ObjectNode event = JSON.createObjectNode();
        event.put("application", application);
        event.put("action_name", cut(action(act.eventType()), MOST_NAME));
        if (queryId != null) {
            event.put("query_id", queryId);
        }
        event.put("session_id", cut(sent.sessionId(), MOST_NAME));
        event.put("client_id", cut(sent.sessionId(), MOST_NAME));
        event.put("timestamp", sent.at().toString());
        if (act.query() != null) {
            event.put("user_query", act.query());
        }
        if (act.position() != null) {
            ObjectNode attributes = event.putObject("event_attributes");
            if (act.documentId() != null) {
                attributes
                        .putObject("object")
                        .put("object_id", cut(act.documentId(), MOST_OBJECT_ID));
            }
            attributes.putObject("position").put("ordinal", act.position() + 1);
            if (act.dwellMs() != null) {
                attributes.put("dwell_time", act.dwellMs() / 1000.0);
            }
        } else if (act.documentId() != null) {
            documentsLeftOut++;
        }
        return event;
    }

    private String action(String type) {
        return !plainNames && NAMED_TWICE.contains(type) ? "item_" + type : type;
    }

    private static void bulk(String index, ObjectNode document, OutputStream out)
            throws IOException {
        String lines =
                "{\"index\":{\"_index\":\"%s\"}}\n%s\n"
                        .formatted(index, JSON.writeValueAsString(document));
        out.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
