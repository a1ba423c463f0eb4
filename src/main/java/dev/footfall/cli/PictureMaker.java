package dev.footfall.cli;

import dev.footfall.run.RunSnapshot;

import java.io.IOException;
import java.nio.file.Path;

/** Draws a run's dashboard. Handed in, since the command line knows no window. */
@FunctionalInterface
public interface PictureMaker {

    /**
     * Draws into a PNG file.
     *
     * @param dark the dark theme, otherwise the light one
     * @throws IOException with a sentence that says why there is no picture
     */
    void draw(RunSnapshot run, Path png, boolean dark) throws IOException;
}
