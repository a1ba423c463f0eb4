package dev.footfall.session.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.session.random.SessionRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class RewriterTest {

    private static final Rewriter REWRITER =
            Rewriter.of(List.of("red sneakers", "running shoes", "red 鞋子", "ll"));

    private static List<String> words(String query) {
        return List.of(query.split(" "));
    }

    @Test
    void adding_keeps_all_words_and_brings_one_that_is_new() {
        for (int i = 0; i < 200; i++) {
            String after = REWRITER.apply(Rewrite.ADD, "red sneakers", SessionRandom.of(1, i, 0));
            assertThat(after).startsWith("red sneakers ");
            assertThat(words(after)).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void removing_leaves_one_word_less_and_a_single_word_is_replaced() {
        for (int i = 0; i < 200; i++) {
            var random = SessionRandom.of(1, i, 0);
            assertThat(REWRITER.apply(Rewrite.REMOVE, "red sneakers", random))
                    .isIn("red", "sneakers");
            assertThat(REWRITER.apply(Rewrite.REMOVE, "shoes", random))
                    .isNotEqualTo("shoes")
                    .isNotEmpty()
                    .doesNotContain(" ");
        }
    }

    @Test
    void substituting_changes_exactly_one_word() {
        for (int i = 0; i < 200; i++) {
            var after =
                    words(
                            REWRITER.apply(
                                    Rewrite.SUBSTITUTE, "red shoes", SessionRandom.of(1, i, 0)));
            assertThat(after).hasSize(2);
            assertThat(after.get(0).equals("red") ^ after.get(1).equals("shoes")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_answer_always_differs(Rewrite how) {
        for (String query : List.of("red sneakers", "x", "ll", "鞋子", "👟👟", "RED", "a-1")) {
            for (int i = 0; i < 300; i++) {
                String after = REWRITER.apply(how, query, SessionRandom.of(2, i, 0));
                assertThat(after).as("session %d", i).isNotEqualTo(query).isNotBlank();
                assertThat(after.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                        .as("no half characters in %s", after)
                        .isTrue();
            }
        }
    }

    @Test
    void with_no_vocabulary_there_are_still_slips() {
        Rewriter bare = Rewriter.of(List.of());
        assertThat(bare.apply(Rewrite.ADD, "shoes", SessionRandom.of(1, 1, 0)))
                .isNotEqualTo("shoes")
                .doesNotContain(" ");
        assertThat(bare.apply(Rewrite.ADD, " ", SessionRandom.of(1, 1, 0))).isEqualTo(" ");
    }
}
