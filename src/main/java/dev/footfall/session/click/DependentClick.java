package dev.footfall.session.click;

/**
 * The dependent click model (DCM): a cascade in which people read on after a click at rank r with
 * probability λ_r. Guo, Liu, Wang, WSDM 2009.
 */
public final class DependentClick implements ChainModel {

    private final double[] goOn;

    private DependentClick(double[] goOn) {
        this.goOn = goOn;
    }

    /**
     * The same λ at every rank.
     *
     * @param goOn λ, 0 to 1
     */
    public static DependentClick constant(double goOn) {
        return byRank(goOn);
    }

    /**
     * A λ for each rank; ranks beyond the last take the last.
     *
     * @param goOn λ₁, λ₂ …, each 0 to 1, at least one
     */
    public static DependentClick byRank(double... goOn) {
        if (goOn.length == 0) {
            throw new IllegalArgumentException("DCM needs λ for at least one rank");
        }
        return new DependentClick(Probability.all("λ of DCM", goOn));
    }

    @Override
    public double goOnAfterClick(Page page, int place) {
        return goOn[Math.min(place, goOn.length - 1)];
    }

    @Override
    public double goOnAfterPass(Page page, int place) {
        return 1;
    }
}
