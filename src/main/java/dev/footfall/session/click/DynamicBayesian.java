package dev.footfall.session.click;

/**
 * The dynamic Bayesian network (DBN): a click satisfies with the result's σ, and who isn't
 * satisfied reads on with perseverance γ: ε_{r+1} = ε_r γ (1 − α_r σ_r). With γ = 1 it is the
 * simplified DBN (SDBN), which is also how the {@link Taste personas} read: they stop only after a
 * click. Chapelle, Zhang, WWW 2009.
 *
 * @param perseverance γ, 0 to 1
 */
public record DynamicBayesian(double perseverance) implements ChainModel {

    /** SDBN: everyone who isn't satisfied reads on. */
    public static final DynamicBayesian SIMPLIFIED = new DynamicBayesian(1);

    /** Checks γ. */
    public DynamicBayesian {
        Probability.check("the perseverance of DBN", perseverance);
    }

    @Override
    public double goOnAfterClick(Page page, int place) {
        return perseverance * (1 - page.satisfaction(place));
    }

    @Override
    public double goOnAfterPass(Page page, int place) {
        return perseverance;
    }
}
