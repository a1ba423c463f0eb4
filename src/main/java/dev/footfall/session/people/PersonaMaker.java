package dev.footfall.session.people;

import dev.footfall.scenario.people.ClickSpec;
import dev.footfall.scenario.people.HabitsSpec;
import dev.footfall.scenario.people.LawSpec;
import dev.footfall.scenario.people.PaceSpec;
import dev.footfall.scenario.people.PersonaSpec;
import dev.footfall.scenario.people.TasteSpec;
import dev.footfall.session.click.Cascade;
import dev.footfall.session.click.ClickChain;
import dev.footfall.session.click.ClickModel;
import dev.footfall.session.click.DependentClick;
import dev.footfall.session.click.DynamicBayesian;
import dev.footfall.session.click.PositionBased;
import dev.footfall.session.click.Taste;
import dev.footfall.session.click.UserBrowsing;
import dev.footfall.session.dwell.DwellLaw;
import dev.footfall.session.dwell.EmpiricalDwell;
import dev.footfall.session.dwell.GammaDwell;
import dev.footfall.session.dwell.LogNormalDwell;
import dev.footfall.session.dwell.WeibullDwell;
import dev.footfall.session.query.Rewrite;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes people out of what a scenario says of them; what it leaves open gets the default. */
public final class PersonaMaker {

    private PersonaMaker() {}

    /**
     * A persona, without the metadata of the scenario, which may differ from session to session.
     *
     * @throws IllegalArgumentException for numbers that the scenario's reader would have refused
     */
    public static Persona persona(PersonaSpec spec) {
        return new Persona(
                spec.name(),
                spec.weight(),
                model(spec.clicks()),
                taste(spec),
                law(spec.dwell(), WeibullDwell.DEFAULT),
                habits(spec.habits()),
                pace(spec.pace()),
                Map.of());
    }

    private static ClickModel model(ClickSpec spec) {
        return switch (spec) {
            case ClickSpec.PositionBased pbm when !pbm.examination().isEmpty() ->
                    PositionBased.of(numbers(pbm.examination()), pbm.bias());
            case ClickSpec.PositionBased pbm ->
                    switch (pbm.curve()) {
                        case EYE_TRACKING -> PositionBased.eyeTracking(pbm.bias());
                        case POWER -> PositionBased.power(pbm.bias());
                    };
            case ClickSpec.Cascade _ -> new Cascade();
            case ClickSpec.DependentClick dcm ->
                    dcm.goOn().isEmpty()
                            ? DependentClick.constant(.5)
                            : DependentClick.byRank(numbers(dcm.goOn()));
            case ClickSpec.DynamicBayesian dbn -> new DynamicBayesian(dbn.perseverance());
            case ClickSpec.UserBrowsing ubm ->
                    ubm.examination().isEmpty()
                            ? UserBrowsing.published(ubm.bias())
                            : UserBrowsing.of(
                                    ubm.examination().stream()
                                            .map(PersonaMaker::numbers)
                                            .toArray(double[][]::new),
                                    ubm.bias());
            case ClickSpec.ClickChain ccm -> clickChain(ccm.goOn());
            case ClickSpec.Preset _ -> DynamicBayesian.SIMPLIFIED;
        };
    }

    private static ClickModel clickChain(@Nullable List<Double> goOn) {
        return goOn == null
                ? ClickChain.DEFAULT
                : new ClickChain(goOn.get(0), goOn.get(1), goOn.get(2));
    }

    private static Taste taste(PersonaSpec spec) {
        return switch (spec.taste()) {
            case null ->
                    switch (spec.clicks()) {
                        case ClickSpec.Preset preset -> named(preset.taste());
                        // DBN without satisfaction would be a cascade that nobody leaves.
                        case ClickSpec.DynamicBayesian _ -> Taste.INFORMATIONAL;
                        default -> Taste.GRADED;
                    };
            case TasteSpec.Named name -> named(name);
            case TasteSpec.Given given -> Taste.of(numbers(given.click()), numbers(given.stop()));
        };
    }

    private static Taste named(TasteSpec.Named name) {
        return switch (name) {
            case GRADED -> Taste.GRADED;
            case PERFECT -> Taste.PERFECT;
            case NAVIGATIONAL -> Taste.NAVIGATIONAL;
            case INFORMATIONAL -> Taste.INFORMATIONAL;
        };
    }

    private static DwellLaw law(@Nullable LawSpec spec, DwellLaw fallback) {
        return switch (spec) {
            case null -> fallback;
            case LawSpec.Weibull weibull ->
                    new WeibullDwell(weibull.shape(), weibull.scaleSeconds());
            case LawSpec.LogNormal normal ->
                    new LogNormalDwell(normal.medianSeconds(), normal.sigma());
            case LawSpec.Gamma gamma -> new GammaDwell(gamma.shape(), gamma.scaleSeconds());
            case LawSpec.Empirical given -> EmpiricalDwell.of(numbers(given.seconds()));
        };
    }

    private static Habits habits(HabitsSpec spec) {
        Habits usual = Habits.DEFAULT;
        Map<Rewrite, Double> rewrites = new EnumMap<>(Rewrite.class);
        spec.rewrites().forEach((kind, weight) -> rewrites.put(rewrite(kind), weight));
        return new Habits(
                next(spec.afterClicks(), usual.afterClicks()),
                next(spec.afterNoClick(), usual.afterNoClick()),
                next(spec.afterNothing(), usual.afterNothing()),
                rewrites.isEmpty() ? usual.rewrites() : rewrites,
                spec.mostSearches().orElse(usual.mostSearches()),
                spec.bounce().orElse(usual.bounce()));
    }

    private static Rewrite rewrite(HabitsSpec.Rewriting kind) {
        return switch (kind) {
            case ADD -> Rewrite.ADD;
            case REMOVE -> Rewrite.REMOVE;
            case SUBSTITUTE -> Rewrite.SUBSTITUTE;
            case MISSPELL -> Rewrite.MISSPELL;
        };
    }

    private static Next next(HabitsSpec.@Nullable Next spec, Next fallback) {
        return spec == null ? fallback : new Next(spec.refine(), spec.another());
    }

    private static Pace pace(PaceSpec spec) {
        return new Pace(
                law(spec.latency(), Pace.DEFAULT.latency()),
                law(spec.look(), Pace.DEFAULT.look()),
                law(spec.think(), Pace.DEFAULT.think()));
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
