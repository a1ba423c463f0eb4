package dev.footfall.scenario.people;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a page is read: a click model by its name in the literature (Chuklin, Markov, de Rijke, Click
 * Models for Web Search, 2015). Empty lists stand for the published parameters.
 */
public sealed interface ClickSpec {

    /**
     * PBM.
     *
     * @param examination θ by rank; empty for {@code curve}
     * @param curve where θ comes from when it isn't given
     * @param bias η, the power that θ is raised to: 1 as it is, 0 no position bias
     */
    record PositionBased(List<Double> examination, Curve curve, double bias) implements ClickSpec {
        /** Copies the list. */
        public PositionBased {
            examination = List.copyOf(examination);
        }
    }

    /** Families of θ. */
    enum Curve {
        /** Eye tracking, Joachims et al. */
        EYE_TRACKING,
        /** θ_r = 1/r. */
        POWER
    }

    /** Down to the first click. */
    record Cascade() implements ClickSpec {}

    /**
     * DCM.
     *
     * @param goOn λ by rank; the last one holds for all that follow; empty for .5
     */
    record DependentClick(List<Double> goOn) implements ClickSpec {
        /** Copies the list. */
        public DependentClick {
            goOn = List.copyOf(goOn);
        }
    }

    /**
     * DBN; with a perseverance of 1 SDBN.
     *
     * @param perseverance γ, 0 to 1
     */
    record DynamicBayesian(double perseverance) implements ClickSpec {}

    /**
     * UBM.
     *
     * @param examination γ: row r has r columns, the last for no click yet; empty for the published
     *     table
     * @param bias the power that γ is raised to
     */
    record UserBrowsing(List<List<Double>> examination, double bias) implements ClickSpec {
        /** Copies the lists. */
        public UserBrowsing {
            examination = examination.stream().map(List::copyOf).toList();
        }
    }

    /**
     * CCM.
     *
     * @param goOn τ₁, τ₂, τ₃; null for .9, .7, .3
     */
    record ClickChain(@Nullable List<Double> goOn) implements ClickSpec {
        /** Copies the list. */
        public ClickChain {
            goOn = goOn == null ? null : List.copyOf(goOn);
        }
    }

    /** One of the personas of the literature: SDBN with a taste of its own. */
    record Preset(TasteSpec.Named taste) implements ClickSpec {}
}
