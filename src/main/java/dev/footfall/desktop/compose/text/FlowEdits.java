package dev.footfall.desktop.compose.text;

import java.util.List;

/** Changes to what stands in brackets or braces, in one line or over several. */
final class FlowEdits {

    private FlowEdits() {}

    static String insert(SourceTree tree, SourceNode.Items list, int index, String item) {
        String text = tree.text();
        if (index >= list.items().size()) {
            int at = list.items().getLast().to();
            return text.substring(0, at) + ", " + item + text.substring(at);
        }
        int at = list.items().get(index).from();
        return text.substring(0, at) + item + ", " + text.substring(at);
    }

    static String remove(String text, List<SourceNode> items, int index) {
        SourceNode gone = items.get(index);
        return cut(
                text,
                index > 0 ? items.get(index - 1).to() : -1,
                gone.from(),
                gone.to(),
                index + 1 < items.size() ? items.get(index + 1).from() : -1);
    }

    static String inOrder(SourceTree tree, SourceNode.Items list, List<Integer> order) {
        List<SourceNode> items = list.items();
        StringBuilder out = new StringBuilder(tree.text().substring(0, items.getFirst().from()));
        for (int i = 0; i < order.size(); i++) {
            out.append(tree.written(items.get(order.get(i))));
            if (i + 1 < order.size()) {
                out.append(tree.text(), items.get(i).to(), items.get(i + 1).from());
            }
        }
        return out.append(tree.text().substring(items.getLast().to())).toString();
    }

    /**
     * Takes one of several values out, with a comma but without the comments beside it.
     *
     * @param before where the value before it ends; –1 for none
     * @param next where the value behind it begins; –1 for none
     */
    static String cut(String text, int before, int from, int to, int next) {
        String head = text.substring(0, from);
        if (next >= 0) {
            String between = text.substring(to, next);
            return Spacing.hasComment(between)
                    ? head + Spacing.withoutComma(between) + text.substring(next)
                    : head + text.substring(next);
        }
        if (before < 0) {
            return head + text.substring(to);
        }
        String between = text.substring(before, from);
        return text.substring(0, before)
                + (Spacing.hasComment(between) ? Spacing.withoutComma(between) : "")
                + text.substring(to);
    }
}
