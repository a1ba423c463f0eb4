package dev.footfall.scenario.script;

import java.util.List;

/**
 * How long a list of steps can get, found without playing it.
 *
 * @param throughEvents the fewest events on a way that goes on behind the steps; {@link #NEVER}
 *     where none does
 * @param leftEvents the fewest events on a way that leaves within them; {@link #NEVER} where none
 *     does
 * @param mostActions the most steps that are done, saturated at {@link #NEVER}
 */
record Extent(long throughEvents, long leftEvents, long mostActions) {

    static final long NEVER = Long.MAX_VALUE;

    private static final Extent NOTHING = new Extent(0, NEVER, 0);

    /** The fewest events that a session of these steps has. */
    long fewestEvents() {
        return Math.min(throughEvents, leftEvents);
    }

    static Extent of(List<Step> steps) {
        Extent all = NOTHING;
        for (Step step : steps) {
            all = all.then(of(step));
        }
        return all;
    }

    private static Extent of(Step step) {
        return switch (step) {
            case Step.Wait _, Step.Assign _ -> new Extent(0, NEVER, 1);
            case Step.Leave _ -> new Extent(NEVER, 0, 1);
            case Step.Repeat repeat -> repeated(repeat);
            case Step.Choose choose ->
                    choose.options().stream()
                            .map(option -> of(option.steps()))
                            .reduce(Extent::or)
                            .orElse(NOTHING);
            default -> new Extent(1, NEVER, 1);
        };
    }

    private static Extent repeated(Step.Repeat repeat) {
        Extent once = of(repeat.steps());
        long least =
                switch (repeat.times()) {
                    case Amount.Fixed fixed -> fixed.value();
                    case Amount.Between between -> between.least();
                    case Amount.Of _ -> 0;
                };
        long most =
                switch (repeat.times()) {
                    case Amount.Fixed fixed -> fixed.value();
                    case Amount.Between between -> between.most();
                    case Amount.Of _ -> Step.Repeat.MOST;
                };
        long through = least == 0 ? 0 : times(once.throughEvents, least);
        return new Extent(through, once.leftEvents, times(Math.max(1, once.mostActions), most));
    }

    private Extent then(Extent next) {
        return new Extent(
                plus(throughEvents, next.throughEvents),
                Math.min(leftEvents, plus(throughEvents, next.leftEvents)),
                plus(mostActions, next.mostActions));
    }

    private Extent or(Extent other) {
        return new Extent(
                Math.min(throughEvents, other.throughEvents),
                Math.min(leftEvents, other.leftEvents),
                Math.max(mostActions, other.mostActions));
    }

    private static long plus(long a, long b) {
        return a > NEVER - b ? NEVER : a + b;
    }

    private static long times(long a, long b) {
        return b != 0 && a > NEVER / b ? NEVER : a * b;
    }
}
