package dev.footfall.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether colours can be told from what they lie on, by WCAG 2.2. */
class ThemeContrastTest {

    private static final Pattern COLOUR = Pattern.compile("(-ff-[\\w-]+):\\s*#([0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void text_reaches_aa_on_background_and_panel(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        List<String> texts =
                List.of(
                        "-ff-text",
                        "-ff-dim",
                        "-ff-sent",
                        "-ff-acknowledged",
                        "-ff-refused",
                        "-ff-failed",
                        "-ff-service",
                        "-ff-felt");
        for (String text : texts) {
            for (String ground : List.of("-ff-bg", "-ff-panel")) {
                assertThat(contrast(colours, text, ground))
                        .as("%s on %s, %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void pills_and_the_primary_button_reach_aa(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        assertThat(contrast(colours, "-ff-accent-text", "-ff-primary"))
                .as("primary button, %s", theme)
                .isGreaterThanOrEqualTo(4.5);
        for (String meaning : List.of("acknowledged", "refused", "failed")) {
            colours.put("ground", over(theme, "-ff-" + meaning + "-soft", "-ff-panel"));
            assertThat(contrast(colours, "-ff-" + meaning + "-strong", "ground"))
                    .as("%s pill, %s", meaning, theme)
                    .isGreaterThanOrEqualTo(4.5);
        }
        colours.put("ground", over(theme, "-ff-failed-soft", "-ff-panel"));
        assertThat(contrast(colours, "-ff-failed", "ground"))
                .as("word at a fault, %s", theme)
                .isGreaterThanOrEqualTo(4.5);
    }

    /** A colour with its opacity, as it looks on another. */
    private static int over(String theme, String soft, String ground) throws IOException {
        Matcher found =
                Pattern.compile(soft + ":\\s*#([0-9a-f]{6})([0-9a-f]{2});").matcher(text(theme));
        assertThat(found.find()).as(soft).isTrue();
        int above = Integer.parseInt(found.group(1), 16);
        int below = Objects.requireNonNull(read(theme).get(ground), ground);
        double share = Integer.parseInt(found.group(2), 16) / 255.0;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (above >> shift & 255) * share + (below >> shift & 255) * (1 - share);
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }

    private static String text(String theme) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ThemeContrastTest.class.getResourceAsStream(
                                "/assets/theme/" + theme + ".css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void what_is_drawn_stands_out_from_its_panel(String theme) throws IOException {
        Map<String, Integer> colours = read(theme);
        for (String drawn : List.of("-ff-planned", "-ff-2xx", "-ff-none", "-ff-heat-high")) {
            assertThat(contrast(colours, drawn, "-ff-panel"))
                    .as("%s, %s", drawn, theme)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    private static Map<String, Integer> read(String theme) throws IOException {
        Matcher found = COLOUR.matcher(text(theme));
        Map<String, Integer> colours = new HashMap<>();
        while (found.find()) {
            colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
        }
        return colours;
    }

    private static double contrast(Map<String, Integer> colours, String a, String b) {
        double one = luminance(Objects.requireNonNull(colours.get(a), a));
        double two = luminance(Objects.requireNonNull(colours.get(b), b));
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
