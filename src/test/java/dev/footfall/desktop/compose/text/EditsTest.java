package dev.footfall.desktop.compose.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What forms do to a text, seen by someone who wrote the text by hand. */
class EditsTest {

    private static final List<String> ORDER = List.of("name", "weight", "steps");
    private static final NodePath ROOT = NodePath.ROOT;
    private static final NodePath STEPS = ROOT.key("scripts").item(0).key("steps");

    private static final String TEXT =
            """
            # mine
            footfall: 1   # always
            scripts:
              # about all of them
              - name: Ana # the first
                steps:
                  - search: red sneakers
                    results: 24
                  # she looks around
                  - wait: 2s

                  - click: sku-1 # the click
                    # a note on the click
              - name: Ben

                steps: []  # nothing yet
            fail_if: [error_rate > 1%]
            """;

    @Test
    void a_value_is_replaced_and_what_is_noted_beside_it_stays() {
        assertThat(set(TEXT, ROOT.key("scripts").item(0), "name", "Eva"))
                .isEqualTo(TEXT.replace("name: Ana #", "name: Eva #"));
    }

    @Test
    void a_new_key_goes_where_the_reference_has_it() {
        assertThat(set(TEXT, ROOT.key("scripts").item(0), "weight", "3"))
                .isEqualTo(TEXT.replace("# the first\n", "# the first\n    weight: 3\n"));
    }

    @Test
    void a_key_of_a_step_goes_right_behind_the_one_before_it() {
        assertThat(set(TEXT, STEPS.item(2), "position", "0"))
                .isEqualTo(TEXT.replace("# the click\n", "# the click\n        position: 0\n"));
    }

    @Test
    void a_key_is_taken_away_with_its_line() {
        assertThat(removeKey(TEXT, STEPS.item(0), "results"))
                .isEqualTo(TEXT.replace("        results: 24\n", ""));
    }

    @Test
    void an_item_moves_with_the_comments_that_are_about_it() {
        assertThat(ListEdits.move(tree(TEXT), STEPS, 1, 0))
                .isEqualTo(
                        TEXT.replace(
                                """
                                      - search: red sneakers
                                        results: 24
                                      # she looks around
                                      - wait: 2s
                                """,
                                """
                                      # she looks around
                                      - wait: 2s
                                      - search: red sneakers
                                        results: 24
                                """));
    }

    @Test
    void empty_lines_between_items_stay_where_they_are() {
        assertThat(ListEdits.move(tree(TEXT), STEPS, 0, 2))
                .contains(
                        """
                              # she looks around
                              - wait: 2s
                              - click: sku-1 # the click
                                # a note on the click

                              - search: red sneakers
                                results: 24
                        """);
    }

    @Test
    void a_list_that_is_empty_is_filled_and_emptied_again() {
        NodePath steps = ROOT.key("scripts").item(1).key("steps");
        String filled = ListEdits.insert(tree(TEXT), steps, 0, step("search", "x"));
        assertThat(filled)
                .isEqualTo(
                        TEXT.replace(
                                "steps: []  # nothing yet\n",
                                "steps: # nothing yet\n      - search: x\n        results: 3\n"));
        assertThat(ListEdits.remove(tree(filled), steps, 0))
                .isEqualTo(TEXT.replace("steps: []  #", "steps: [] #"));
    }

    @Test
    void an_item_is_taken_out_with_its_comments() {
        assertThat(ListEdits.remove(tree(TEXT), STEPS, 1))
                .isEqualTo(TEXT.replace("      # she looks around\n      - wait: 2s\n\n", ""));
    }

    @Test
    void a_copy_stands_behind_its_original() {
        assertThat(ListEdits.duplicate(tree(TEXT), STEPS, 0))
                .contains(
                        """
                              - search: red sneakers
                                results: 24
                              - search: red sneakers
                                results: 24
                              # she looks around
                        """);
    }

    @Test
    void lists_in_brackets_stay_in_brackets() {
        String more =
                ListEdits.insert(
                        tree(TEXT), ROOT.key("fail_if"), 1, new Fragment.Raw("status(422) > 0"));
        assertThat(more).contains("fail_if: [error_rate > 1%, status(422) > 0]");
        assertThat(ListEdits.move(tree(more), ROOT.key("fail_if"), 1, 0))
                .contains("fail_if: [status(422) > 0, error_rate > 1%]");
        assertThat(ListEdits.remove(tree(more), ROOT.key("fail_if"), 0))
                .contains("fail_if: [status(422) > 0]");
    }

    @Test
    void maps_in_braces_stay_in_braces() {
        String text = "a: { from: 1s, to: 3s } # drawn\n";
        assertThat(set(text, ROOT.key("a"), "to", "5s"))
                .isEqualTo("a: { from: 1s, to: 5s } # drawn\n");
        assertThat(removeKey(text, ROOT.key("a"), "from")).isEqualTo("a: { to: 3s } # drawn\n");
        assertThat(set("a: {}\n", ROOT.key("a"), "x", "1")).isEqualTo("a: { x: 1 }\n");
    }

    @Test
    void a_part_that_is_missing_is_added_at_the_end() {
        Fragment load = new Fragment.Keys(Map.of("sessions", new Fragment.Raw("1/s")));
        assertThat(MapEdits.set(tree("footfall: 1\n"), ROOT, "load", load, List.of()))
                .isEqualTo("footfall: 1\n\nload:\n  sessions: 1/s\n");
        assertThat(set("footfall: 1\nload:\n", ROOT.key("load"), "sessions", "1/s"))
                .isEqualTo("footfall: 1\nload:\n  sessions: 1/s\n");
    }

    @Test
    void text_without_a_line_break_at_its_end_can_be_edited() {
        assertThat(set("footfall: 1", ROOT, "name", "x")).isEqualTo("footfall: 1\nname: x");
        assertThat(removeKey("footfall: 1\nname: x", ROOT, "name")).isEqualTo("footfall: 1");
    }

    @Test
    void places_are_right_behind_characters_outside_the_basic_plane() {
        assertThat(set("name: \"👟👟\"\napp: demo\n", ROOT, "app", "shop"))
                .isEqualTo("name: \"👟👟\"\napp: shop\n");
    }

    @Test
    void what_an_alias_stands_for_is_not_changed_from_afar() {
        String text = "a: &x 3s\nb: *x\n";
        assertThat(MapEdits.set(tree(text), ROOT, "b", new Fragment.Raw("4s"), ORDER)).isNull();
        assertThat(MapEdits.set(tree(text), ROOT, "a", new Fragment.Raw("4s"), ORDER)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "red sneakers|red sneakers",
                "true|\"true\"",
                "42|\"42\"",
                "a: b|\"a: b\"",
                "a, b|\"a, b\"",
                "#1|\"#1\"",
                "it's|it's",
                "${shop.query}|\"${shop.query}\"",
                "say \"hi\"|say \"hi\"",
                "- x|\"- x\"",
                "@home|\"@home\"",
                "*|\"*\"",
                "👟|👟"
            })
    void text_is_quoted_only_where_it_must_be(String typed, String written) {
        Fragment fragment = ScalarText.text(typed);
        assertThat(fragment.inline()).isEqualTo(written);
        assertThat(tree("k: " + fragment.inline()).value(ROOT.key("k"))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "3s|3s",
                "{ from: 1s, to: 3s }|{ from: 1s, to: 3s }",
                "[1, 2]|[1, 2]",
                "3s # x|\"3s # x\"",
                "1, 2|\"1, 2\"",
                "{ from|\"{ from\""
            })
    void values_are_written_as_they_are_where_yaml_can_read_them(String typed, String written) {
        assertThat(ScalarText.value(typed).inline()).isEqualTo(written);
    }

    private static Fragment step(String key, String value) {
        Map<String, Fragment> keys = new LinkedHashMap<>();
        keys.put(key, new Fragment.Raw(value));
        keys.put("results", new Fragment.Raw("3"));
        return new Fragment.Keys(keys);
    }

    private static String set(String text, NodePath map, String key, String value) {
        return Objects.requireNonNull(
                MapEdits.set(tree(text), map, key, new Fragment.Raw(value), ORDER));
    }

    private static String removeKey(String text, NodePath map, String key) {
        return Objects.requireNonNull(MapEdits.remove(tree(text), map, key));
    }

    private static SourceTree tree(@Nullable String text) {
        String possible = Objects.requireNonNull(text, "the edit was not possible");
        return Objects.requireNonNull(SourceTree.parse(possible), possible);
    }
}
