package dev.footfall.scenario;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads {@code fail_if}: only the shape {@code name > number}. Which names there are is the run's
 * business, since the command line knows the same.
 */
final class ThresholdsReader {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[a-z][a-z0-9_.]*\\s*(?:<=|>=|<|>|==|!=)\\s*"
                            + "\\d+(?:\\.\\d+)?\\s*(?:%|ns|us|ms|s|m|h|/s|/min|/h)?");

    private final Complaints complaints;

    ThresholdsReader(Complaints complaints) {
        this.complaints = complaints;
    }

    List<String> read(List<YamlNode> items) {
        List<String> thresholds = new ArrayList<>();
        for (YamlNode item : items) {
            String text = Scalars.text(item, "a threshold", complaints);
            if (text == null) {
                continue;
            }
            if (!SHAPE.matcher(text.strip()).matches()) {
                complaints.add(
                        item.place(),
                        "the threshold \"" + text + "\" cannot be read",
                        "a name, a comparison and a number, such as error_rate > 1%");
            }
            thresholds.add(text.strip());
        }
        return thresholds;
    }
}
