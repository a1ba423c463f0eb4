package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void a_long_line_goes_on_below_at_a_words_end() {
        assertThat(Folded.of("short\nreasons   timeout × 10, refused × 7\n", 24, 10))
                .isEqualTo("short\nreasons   timeout × 10,\n          refused × 7\n");
    }

    @Test
    void a_sentence_goes_on_at_the_left() {
        assertThat(Folded.of("nothing judged this run\n", 14, 8))
                .isEqualTo("nothing judged\nthis run\n");
    }

    @Test
    void a_path_goes_on_after_a_folder() {
        assertThat(Folded.of("record  /very/long/folder\n", 14, 8))
                .isEqualTo("record  /very/\n        long/\n        folder\n");
    }

    @Test
    void a_word_that_is_too_long_is_broken_and_none_of_it_lost() {
        assertThat(Folded.of("digest  0123456789\n", 14, 8))
                .isEqualTo("digest  012345\n        6789\n");
    }
}
