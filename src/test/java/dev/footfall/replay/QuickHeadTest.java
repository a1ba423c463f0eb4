package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** The quick way must say nothing that the general parser would not say. */
class QuickHeadTest {

    private static final Roles ROLES = new Roles(LogOptions.defaults());

    private static final List<String> RECORDS =
            List.of(
                    "{\"event_type\":\"click\",\"session_id\":\"s1\",\"timestamp\":\"2026-01-01T00:00:00.5Z\",\"position\":3,\"metadata\":{\"a\":[1,2.5e3,null,{\"b\":\"x\\\"y\"}]}}",
                    " { \"ts\" : 1700000000123 , \"event_type\" : \"söarch\" , \"query\":\"größe"
                            + " 🙂\", \"session_id\": 12 } ",
                    "{\"action_name\":\"item_click\",\"query_id\":\"q\",\"client_id\":\"c\",\"timestamp\":1717527762100,\"event_attributes\":{\"session_id\":\"s\",\"dwell_time\":-0.5E-2,\"position\":{\"ordinal\":5,\"x\":-2},\"object\":{\"object_id\":\"o\"}}}",
                    "{\"user_query\":\"a\\u00e9b\",\"query_id\":null,\"timestamp\":\"x\",\"event_attributes\":{},\"empty\":[],\"t\":true,\"f\":false}",
                    "{\"index\":{\"_index\":\"ubi_events\",\"_id\":\"1\"}}",
                    "{\"session\":7,\"events\":[{\"aid\":1,\"ts\":1659304800025,\"type\":\"clicks\"}]}",
                    "{}");

    @Test
    void the_quick_way_takes_the_usual_records() {
        assertThat(quick(utf8(RECORDS.get(0)))).isNotNull();
        assertThat(quick(utf8(RECORDS.get(2)))).isNotNull();
        assertThat(quick(utf8(RECORDS.get(4)))).isNotNull();
    }

    @Test
    void where_the_quick_way_answers_it_agrees_with_the_general_parser() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int answered = 0;
        // About one in eight is answered: 7,500, with a standard deviation of 81.
        for (int round = 0; round < 60_000; round++) {
            byte[] record = utf8(RECORDS.get(random.nextInt(RECORDS.size())));
            if (round >= RECORDS.size() * 10) {
                record = damaged(record, random);
            }
            String quick = quick(record);
            if (quick != null) {
                answered++;
                assertThat(quick)
                        .as("%s, seed %d", new String(record, StandardCharsets.UTF_8), seed)
                        .isEqualTo(general(record));
            }
        }
        assertThat(answered).as("answered, seed %d", seed).isGreaterThan(5_000);
    }

    private static byte[] damaged(byte[] record, Random random) {
        byte[] other = record.clone();
        String likely = "{}[]\",:\\01-.eE tnu\n";
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(other.length);
            other[at] =
                    random.nextInt(4) == 0
                            ? (byte) random.nextInt(256)
                            : (byte) likely.charAt(random.nextInt(likely.length()));
        }
        return other;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String quick(byte[] record) {
        Timestamps times = new Timestamps(ZoneOffset.UTC);
        Words words = new Words();
        RecordHead head = new RecordHead(ROLES, times, words);
        boolean read = new QuickHead(ROLES, times, words).read(record, 0, record.length, head);
        return read ? words(head) : null;
    }

    private static String general(byte[] record) {
        RecordHead head = new RecordHead(ROLES, new Timestamps(ZoneOffset.UTC), new Words());
        try (JsonParser p = new JsonFactory().createParser(ObjectReadContext.empty(), record)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                return "no object";
            }
            head.read(p);
            return p.nextToken() == null ? words(head) : "more than an object";
        } catch (JacksonException e) {
            return e.getOriginalMessage();
        }
    }

    private static String words(RecordHead h) {
        return String.join(
                " ",
                List.of(
                        "fields " + h.fields,
                        "bulk " + h.bulkIndex + h.bulkOther,
                        "contract " + h.contract,
                        "type " + h.typed + h.type,
                        "action " + h.action,
                        "query " + h.query,
                        "ids " + h.session + "/" + h.queryId + "/" + h.client,
                        "otto " + h.ottoSession + h.otto.seen,
                        "ordinal " + h.ordinal,
                        "time " + h.time + h.badTime));
    }
}
