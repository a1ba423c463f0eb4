package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What is written by hand is what Jackson writes. */
class JsonBytesTest {

    private static final JsonMapper JACKSON = JsonMapper.shared();

    @Test
    void every_character_is_written_as_jackson_writes_it() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                String text = "a" + (char) c + "b";
                assertThat(text(text)).as("U+%04X", c).isEqualTo(jackson(text));
            }
        }
    }

    @Test
    void any_mixture_of_characters_is_written_as_jackson_writes_it() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(
                        switch (random.nextInt(6)) {
                            case 0 -> random.nextInt(0x20);
                            case 1 -> random.nextInt(0x80, 0x800);
                            case 2 -> random.nextInt(0x800, 0xD800);
                            case 3 -> random.nextInt(0x10000, 0x110000);
                            case 4 -> "\"\\/".charAt(random.nextInt(3));
                            default -> random.nextInt(0x20, 0x7F);
                        });
            }
            assertThat(text(text.toString()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(jackson(text.toString()));
        }
    }

    @Test
    void numbers_are_written_as_jackson_writes_them() {
        for (long value :
                new long[] {
                    0,
                    9,
                    10,
                    99,
                    100,
                    -1,
                    -10,
                    42_000,
                    Integer.MAX_VALUE,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE
                }) {
            JsonBytes json = new JsonBytes(1);
            json.number(value);
            assertThat(new String(json.toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(Long.toString(value));
        }
    }

    @Test
    void other_values_are_written_as_jackson_writes_them() {
        var factory = JsonNodeFactory.instance;
        var nested = factory.objectNode().put("a/b", "é\n");
        nested.putArray("list").add(1).add(2.5).addNull();
        for (var node :
                List.of(
                        nested,
                        BooleanNode.TRUE,
                        NullNode.getInstance(),
                        DoubleNode.valueOf(1e-7),
                        factory.numberNode(new BigDecimal("79.90")),
                        factory.numberNode(Short.MAX_VALUE))) {
            JsonBytes json = new JsonBytes(1);
            json.value(node);
            assertThat(new String(json.toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(JACKSON.writeValueAsString(node));
        }
    }

    private static String text(String value) {
        JsonBytes json = new JsonBytes(1);
        json.text(value);
        return new String(json.toByteArray(), StandardCharsets.UTF_8);
    }

    private static String jackson(String value) {
        return JACKSON.writeValueAsString(value);
    }
}
