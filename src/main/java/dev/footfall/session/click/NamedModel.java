package dev.footfall.session.click;

import java.util.List;

/**
 * A click model with the taste that it goes with, under the name that scenarios and the command
 * line know it by.
 *
 * @param name {@code pbm}, {@code cascade} …
 * @param model how the page is read
 * @param taste what is made of a grade
 */
public record NamedModel(String name, ClickModel model, Taste taste) {

    /** All models with their published parameters, in the order of the {@code models} command. */
    public static final List<NamedModel> ALL =
            List.of(
                    new NamedModel("pbm", PositionBased.eyeTracking(1), Taste.GRADED),
                    new NamedModel("cascade", new Cascade(), Taste.GRADED),
                    new NamedModel("dcm", DependentClick.constant(.5), Taste.GRADED),
                    new NamedModel("dbn", new DynamicBayesian(.9), Taste.INFORMATIONAL),
                    new NamedModel("ubm", UserBrowsing.published(1), Taste.GRADED),
                    new NamedModel("ccm", ClickChain.DEFAULT, Taste.GRADED),
                    new NamedModel("perfect", DynamicBayesian.SIMPLIFIED, Taste.PERFECT),
                    new NamedModel("navigational", DynamicBayesian.SIMPLIFIED, Taste.NAVIGATIONAL),
                    new NamedModel(
                            "informational", DynamicBayesian.SIMPLIFIED, Taste.INFORMATIONAL));
}
