package dev.footfall.session.click;

/**
 * The cascade model: reads on until the first click, then stops. Craswell, Zoeter, Taylor, Ramsey,
 * WSDM 2008.
 */
public record Cascade() implements ChainModel {

    @Override
    public double goOnAfterClick(Page page, int place) {
        return 0;
    }

    @Override
    public double goOnAfterPass(Page page, int place) {
        return 1;
    }
}
