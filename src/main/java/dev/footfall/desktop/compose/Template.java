package dev.footfall.desktop.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a new scenario may begin as. */
public enum Template {
    /** One script. */
    ONE_VISIT("one-visit", "One visit, step by step"),
    /** Personas with click models. */
    PEOPLE("people", "People who search a catalogue"),
    /** Stages. */
    RAMP("ramp", "A ramp: more and more visits");

    private final String file;
    private final String words;

    Template(String file, String words) {
        this.file = file;
        this.words = words;
    }

    /** What it is, in a few words. */
    String words() {
        return words;
    }

    /** {@code compose-new-one-visit}. */
    String id() {
        return "compose-new-" + file;
    }

    /** A valid scenario. */
    String text() {
        String path = "/assets/templates/" + file + ".yaml";
        try (InputStream in =
                Objects.requireNonNull(Template.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is damaged. Build the app again.", e);
        }
    }
}
