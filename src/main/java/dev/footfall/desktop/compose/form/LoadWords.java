package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

/** When people come, in a few words. */
final class LoadWords {

    private LoadWords() {}

    /** {@code 30/min for 3m20s}, {@code 3 stages}, {@code 20 at once}. */
    static String of(SourceTree tree) {
        NodePath load = NodePath.ROOT.key("load");
        String rate = tree.value(load.key("sessions"));
        String users = tree.value(load.key("users"));
        int stages = tree.size(load.key("stages"));
        String duration = tree.value(load.key("duration"));
        String end = duration == null ? "" : " for " + duration;
        if (rate != null) {
            return rate + end;
        }
        if (users != null) {
            return users + " at once" + end;
        }
        return stages == 0 ? "1/s for 1m" : stages + (stages == 1 ? " stage" : " stages");
    }
}
