package dev.footfall.scenario.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;

/** How YAML is read everywhere. */
public final class YamlSettings {

    private YamlSettings() {}

    /** For reading this text. Keys that come twice are read, so that a complaint can name them. */
    public static LoadSettings forText(String text) {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                // Read as one piece: the parser (3.0.1) breaks where its piece ends in the middle
                // of a character outside the basic plane.
                .setBufferSize(text.length() + 1)
                .build();
    }
}
