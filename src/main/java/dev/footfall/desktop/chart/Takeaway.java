package dev.footfall.desktop.chart;

import javafx.scene.image.WritableImage;

/** Where a panel's picture and data go when someone takes them away. */
public interface Takeaway {

    /** Goes nowhere: for panels in pictures. */
    Takeaway NONE =
            new Takeaway() {
                @Override
                public void savePicture(String name, WritableImage picture) {
                    // Nobody asked.
                }

                @Override
                public void copyPicture(WritableImage picture) {
                    // Nobody asked.
                }

                @Override
                public void saveData(String name, String csv) {
                    // Nobody asked.
                }

                @Override
                public void copyData(String csv) {
                    // Nobody asked.
                }
            };

    /** Asks where to, and saves as PNG; {@code name} is a file name without its ending. */
    void savePicture(String name, WritableImage picture);

    /** To the clipboard. */
    void copyPicture(WritableImage picture);

    /** Asks where to, and saves as CSV; {@code name} is a file name without its ending. */
    void saveData(String name, String csv);

    /** To the clipboard. */
    void copyData(String csv);
}
