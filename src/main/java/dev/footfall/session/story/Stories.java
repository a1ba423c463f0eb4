package dev.footfall.session.story;

import static dev.footfall.session.story.StoryVerdict.figure;

import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.Story;
import dev.footfall.session.people.Catalogue;
import dev.footfall.session.people.CatalogueMaker;
import dev.footfall.session.people.Expectation;
import dev.footfall.session.people.Expectations;
import dev.footfall.session.people.Persona;
import dev.footfall.session.people.PersonaMaker;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Holds a scenario's stories against its knobs and against its traffic. Bands come from the knobs
 * and the number of searches, never from what was measured, so that a knob that is turned without
 * its story fails even where no traffic was made.
 */
public final class Stories {

    private final Scenario scenario;
    private final List<Persona> people;
    private final @Nullable Catalogue catalogue;

    private Stories(Scenario scenario) {
        this.scenario = scenario;
        this.people = scenario.people().stream().map(PersonaMaker::persona).toList();
        var spec = scenario.catalogue();
        this.catalogue = spec == null ? null : CatalogueMaker.catalogue(spec);
    }

    /** Judges every story of a scenario, in its order. */
    public static List<StoryVerdict> judge(Scenario scenario, Traffic traffic) {
        Stories stories = new Stories(scenario);
        return scenario.expect().stream().map(story -> stories.judge(story, traffic)).toList();
    }

    /**
     * What the knobs say of all sessions of a scenario; null where scripts take part, since nobody
     * knows what they amount to.
     */
    public static @Nullable Expectation expectation(Scenario scenario) {
        return new Stories(scenario).expectationOf(null);
    }

    private StoryVerdict judge(Story story, Traffic traffic) {
        TrafficCounts counts = traffic.of(story.of());
        Expectation expectation = expectationOf(story.of());
        Band band = expectation == null ? Band.UNKNOWN : Measures.band(story, expectation, counts);
        double measured = Measures.measured(story, counts);
        double target = story.target().orElse(band.expected());
        double tolerance = tolerance(story, band, counts);
        double low = target - tolerance - band.below();
        double high = target + tolerance + band.above();
        boolean knobsAgree =
                Double.isNaN(band.expected())
                        || Math.abs(band.expected() - target) <= story.tolerance() + 1e-12;
        boolean holds = knobsAgree && measured >= low && measured <= high;
        return new StoryVerdict(
                story.text(),
                measured,
                band.expected(),
                low,
                high,
                holds,
                why(story, measured, target, band, low, high));
    }

    /**
     * The author's, for {@value #FULL} and more of what is counted. Of scripts nobody knows how far
     * chance takes fewer; so it is widened as chance grows.
     */
    private static double tolerance(Story story, Band band, TrafficCounts counts) {
        if (!Double.isNaN(band.expected())) {
            return story.tolerance();
        }
        double counted = Math.max(1, Measures.denominator(story, counts));
        return story.tolerance() * Math.sqrt(Math.max(1, FULL / counted));
    }

    private static final int FULL = 2_000;

    private static String why(
            Story story, double measured, double target, Band band, double low, double high) {
        if (Double.isNaN(target)) {
            return "no model tells what to expect where scripts take part; name a persona (\""
                    + story.measure().name().toLowerCase(java.util.Locale.ROOT)
                    + " for …\") or give a number";
        }
        if (!Double.isNaN(band.expected())
                && Math.abs(band.expected() - target) > story.tolerance() + 1e-12) {
            return "the scenario's knobs give "
                    + figure(band.expected())
                    + ", the story says "
                    + figure(target)
                    + " ± "
                    + figure(story.tolerance());
        }
        if (Double.isNaN(measured)) {
            return "there was nothing to measure";
        }
        return "measured "
                + figure(measured)
                + (measured < low || measured > high ? ", outside " : ", within ")
                + figure(low)
                + " to "
                + figure(high)
                + (Double.isNaN(band.expected())
                        ? ""
                        : "; the knobs give " + figure(band.expected()));
    }

    private @Nullable Expectation expectationOf(@Nullable String of) {
        Catalogue searched = catalogue;
        if (searched == null || people.isEmpty()) {
            return null;
        }
        if (of == null) {
            return scenario.scripts().isEmpty() ? Expectations.of(people, searched) : null;
        }
        for (Persona persona : people) {
            if (persona.name().equals(of)) {
                return Expectations.of(List.of(persona), searched);
            }
        }
        for (int r = 0; r < searched.rankings().size(); r++) {
            if (searched.rankings().get(r).name().equals(of)) {
                return Expectations.of(people, searched, r);
            }
        }
        return null;
    }
}
