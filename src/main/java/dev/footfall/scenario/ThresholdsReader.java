package dev.footfall.scenario;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads {@code fail_if}. The words are those of {@code --fail-if}; what they mean is decided where
 * figures are judged, and a test holds the two together. Here they are only checked, since a
 * mistake has to be told with its line before anything is sent.
 */
final class ThresholdsReader {

    private static final String COMPARISON = "\\s*(?:<=|>=|==|<|>)\\s*";
    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|\\.\\d+)\\s*";
    private static final Pattern SHAPE =
            Pattern.compile(
                    String.join(
                            "|",
                            "(?i:min|mean|p50|p90|p95|p99|p999|p99\\.9|max)\\(\\s*(?:felt|service|dispatch)\\s*\\)"
                                    + COMPARISON
                                    + NUMBER
                                    + "(?:ms|us|µs|s)",
                            "(?i:error_rate)" + COMPARISON + NUMBER + "%",
                            "(?i:sent_rate)" + COMPARISON + NUMBER + "(?:/s|%\\s*of\\s*planned)",
                            "(?:(?i:planned|sent|acknowledged|refused|failed|not_sent"
                                + "|missed_expectations)|(?i:status)\\(\\s*[1-5](?:\\d\\d|xx)\\s*\\)"
                                + "|(?i:reason)\\([^)]*[^)\\s][^)]*\\))"
                                    + COMPARISON
                                    + NUMBER));

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
                        "a name, a comparison and a number with its unit: p99(felt) > 250ms,"
                                + " error_rate > 1%, sent_rate < 95% of planned, status(422) > 0,"
                                + " reason(timeout) > 0, missed_expectations > 0");
            }
            thresholds.add(text.strip());
        }
        return thresholds;
    }
}
