package dev.footfall.scenario.script;

import java.util.List;

/** How a variable gets its value. */
public sealed interface Variable {

    /** A value, perhaps put together from other variables. */
    record Given(Template value) implements Variable {}

    /**
     * One of several.
     *
     * @param weights as many as values, none negative, at least one above 0
     */
    record OneOf(List<Template> values, List<Double> weights) implements Variable {
        /** Copies the lists. */
        public OneOf {
            values = List.copyOf(values);
            weights = List.copyOf(weights);
        }
    }

    /** A whole number drawn evenly, both ends included. */
    record Between(long least, long most) implements Variable {}
}
