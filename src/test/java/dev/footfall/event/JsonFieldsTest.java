package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

class JsonFieldsTest {

    private static final JsonNode PHONE = StringNode.valueOf("phone");
    private static final JsonNode LAPTOP = StringNode.valueOf("laptop");

    @Test
    void equals_the_map_it_was_made_from_in_order() {
        Map<String, JsonNode> map = new LinkedHashMap<>();
        map.put("device", PHONE);
        map.put("plan", LAPTOP);
        JsonFields fields = JsonFields.of(map);
        assertThat(fields).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(fields.keySet()).containsExactly("device", "plan");
        assertThat(fields.get("plan")).isSameAs(LAPTOP);
        assertThat(fields.get("other")).isNull();
        map.clear();
        assertThat(fields).hasSize(2);
    }

    @Test
    void another_value_takes_the_place_of_the_old_one_and_leaves_the_original_alone() {
        JsonFields fields = JsonFields.NONE.with("device", PHONE).with("plan", PHONE);
        JsonFields changed = fields.with("device", LAPTOP);
        assertThat(changed.keySet()).containsExactly("device", "plan");
        assertThat(changed.get("device")).isSameAs(LAPTOP);
        assertThat(fields.get("device")).isSameAs(PHONE);
    }

    @Test
    void what_it_remembers_of_its_text_is_not_taken_over_by_a_changed_copy() {
        JsonFields fields = JsonFields.NONE.with("device", PHONE);
        assertThat(written(fields)).isEqualTo("{\"device\":\"phone\",\"synthetic\":true}");
        assertThat(written(fields.with("device", LAPTOP)))
                .isEqualTo("{\"device\":\"laptop\",\"synthetic\":true}");
    }

    private static String written(JsonFields metadata) {
        var event =
                new Interaction(
                        "click", null, null, null, null, null, null, null, metadata, Map.of());
        String text = new String(EventJson.encode(event, RunStamp.UNNAMED), StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\"metadata\":") + 11, text.length() - 1);
    }
}
