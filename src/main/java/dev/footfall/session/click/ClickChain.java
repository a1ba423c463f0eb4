package dev.footfall.session.click;

/**
 * The click chain model (CCM): goes on with τ₁ after passing a result by; after a click with τ₂
 * where the result was not what was wanted (1 − α), with τ₃ where it was (α). Guo, Liu, Kannan,
 * Minka, Taylor, Wang, Faloutsos, WWW 2009.
 *
 * @param afterPass τ₁, 0 to 1
 * @param afterMiss τ₂, 0 to 1
 * @param afterHit τ₃, 0 to 1
 */
public record ClickChain(double afterPass, double afterMiss, double afterHit)
        implements ChainModel {

    /** τ = .9, .7, .3. */
    public static final ClickChain DEFAULT = new ClickChain(.9, .7, .3);

    /** Checks the τ. */
    public ClickChain {
        Probability.check("τ₁ of CCM", afterPass);
        Probability.check("τ₂ of CCM", afterMiss);
        Probability.check("τ₃ of CCM", afterHit);
    }

    @Override
    public double goOnAfterClick(Page page, int place) {
        double a = page.attraction(place);
        return (1 - a) * afterMiss + a * afterHit;
    }

    @Override
    public double goOnAfterPass(Page page, int place) {
        return afterPass;
    }
}
