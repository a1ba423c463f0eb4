package dev.footfall.scenario.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Optional;

/** Text to tree. Bad text gives a complaint, never an exception. */
public final class YamlParser {

    private static final String YAML = "YAML or JSON";

    private YamlParser() {}

    /**
     * Reads a text.
     *
     * @return null where there is nothing to read or it is not YAML; a complaint says why
     */
    public static @Nullable YamlNode parse(String text, Complaints complaints) {
        try {
            Optional<Node> root =
                    new Compose(YamlSettings.forText(text)).composeString(tabsToSpacesInJson(text));
            if (root.isEmpty()) {
                complaints.add(
                        Place.START, "the file is empty", "a scenario, beginning with footfall: 1");
                return null;
            }
            return new TreeBuilder(complaints).build(root.get());
        } catch (MarkedYamlEngineException e) {
            complaints.add(
                    e.getProblemMark()
                            .or(e::getContextMark)
                            .map(YamlParser::place)
                            .orElse(Place.START),
                    "not " + YAML + ": " + inOneSentence(e),
                    expected(e));
        } catch (ReaderException e) {
            complaints.add(
                    placeOf(text, e.getPosition()),
                    "not "
                            + YAML
                            + ": the character "
                            + "U+%04X".formatted(e.getCodePoint())
                            + " is not allowed",
                    "printable text in UTF-8");
        } catch (YamlEngineException e) {
            complaints.add(Place.START, "not " + YAML + ": " + e.getMessage(), YAML);
        } catch (StackOverflowError e) {
            complaints.add(
                    Place.START,
                    "lists and maps are nested too deeply to read",
                    "at most " + TreeBuilder.MAX_DEPTH + " levels");
        }
        return null;
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** JSON may be indented with tabs, YAML may not; columns stay as they are. */
    private static String tabsToSpacesInJson(String text) {
        return text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    }

    private static String inOneSentence(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "cannot be read" : e.getProblem();
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return "a tab where indentation or a value should be";
        }
        String context = e.getContext();
        return context == null || context.isBlank() ? problem : context + ", " + problem;
    }

    private static String expected(MarkedYamlEngineException e) {
        String said = String.valueOf(e.getProblem());
        if (said.contains("TAB") || said.contains("\\t")) {
            return "spaces: YAML does not allow tabs for indentation";
        }
        if (said.contains("undefined alias")) {
            return "an anchor (&name) before its alias (*name)";
        }
        if (said.contains("mapping values are not allowed")) {
            return "quotes around a value that contains \": \"";
        }
        return YAML;
    }

    private static Place placeOf(String text, int index) {
        String before = text.substring(0, Math.clamp(index, 0, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }
}
