package dev.footfall.scenario;

import dev.footfall.scenario.catalogue.CatalogueSpec;
import dev.footfall.scenario.feed.Feeder;
import dev.footfall.scenario.people.PersonaSpec;
import dev.footfall.scenario.script.Variable;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario file that has been read and checked.
 *
 * @param file where it was read from
 * @param source its text, kept so that a run can record what was asked
 * @param name its title
 * @param notes what it shows, in a sentence or two; may be empty
 * @param app the App's slug, unless the user names another
 * @param seed what chance is drawn from, unless the user names another
 * @param speed how many of the people's seconds pass in one of ours; above 0
 * @param markSynthetic whether events carry {@code metadata.synthetic} and {@code metadata.run_id}
 * @param load when people come
 * @param variables given their values when a session starts, in this order
 * @param feeders tables from which each session gets a row
 * @param scripts exact sessions, chosen by weight
 * @param people kinds of people who search the catalogue, chosen by weight, together with the
 *     scripts; empty, or else there is a catalogue
 * @param catalogue what they search; null where there are no such people
 * @param expect what the traffic must show
 * @param failIf thresholds in the words of {@code --fail-if}
 */
public record Scenario(
        Path file,
        String source,
        String name,
        String notes,
        String app,
        long seed,
        double speed,
        boolean markSynthetic,
        Load load,
        Map<String, Variable> variables,
        List<Feeder> feeders,
        List<Script> scripts,
        List<PersonaSpec> people,
        @Nullable CatalogueSpec catalogue,
        List<Story> expect,
        List<String> failIf) {

    /** Copies the collections and keeps their order. */
    public Scenario {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        feeders = List.copyOf(feeders);
        scripts = List.copyOf(scripts);
        people = List.copyOf(people);
        expect = List.copyOf(expect);
        failIf = List.copyOf(failIf);
    }
}
