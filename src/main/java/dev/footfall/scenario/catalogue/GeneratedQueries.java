package dev.footfall.scenario.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a catalogue up. Pure: the same numbers give the same catalogue on every machine, whatever
 * the run's seed, since chance comes from the generator that {@link Random} specifies.
 */
final class GeneratedQueries {

    private static final String[] KINDS = {
        "light",
        "warm",
        "cheap",
        "small",
        "large",
        "soft",
        "waterproof",
        "vintage",
        "organic",
        "foldable",
        "wireless",
        "handmade",
        "kids",
        "mens",
        "womens"
    };
    private static final String[] COLOURS = {
        "red", "blue", "green", "black", "white", "grey", "yellow", "pink", "brown", "purple",
        "orange", "beige", "navy", "olive", "silver"
    };
    private static final String[] THINGS = {
        "sneakers",
        "jacket",
        "backpack",
        "lamp",
        "chair",
        "mug",
        "headphones",
        "scarf",
        "watch",
        "tent",
        "bottle",
        "keyboard",
        "blanket",
        "umbrella",
        "sunglasses",
        "boots",
        "shirt",
        "wallet",
        "notebook",
        "bicycle",
        "helmet",
        "gloves",
        "sofa",
        "mirror",
        "teapot"
    };

    /** How many different ones there are: a thing alone, with one word before it, or with two. */
    static final int MOST = THINGS.length * (1 + KINDS.length) * (1 + COLOURS.length);

    /** Weights of the grades 0 to 4: most results are middling, few are perfect. */
    static final List<Double> USUAL_GRADES = List.of(3.0, 3.0, 2.0, 1.5, 0.5);

    private final int queries;
    private final int results;
    private final double zeroResults;
    private final List<Double> grades;
    private final double zipf;

    GeneratedQueries(
            int queries, int results, double zeroResults, List<Double> grades, double zipf) {
        this.queries = queries;
        this.results = results;
        this.zeroResults = zeroResults;
        this.grades = grades;
        this.zipf = zipf;
    }

    /**
     * Queries by falling popularity. Those that find nothing are spread so that their share of the
     * searches, not of the queries, comes as near to the wanted one as whole queries allow.
     */
    List<QuerySpec> make() {
        Random random = new Random(queries * 31L + results);
        List<QuerySpec> made = new ArrayList<>();
        double searches = 0;
        double finding = 0;
        for (int n = 0; n < queries; n++) {
            double weight = StrictMath.pow(n + 1, -zipf);
            searches += weight;
            String text = text(n);
            // Finds nothing, where that leaves the share nearer to the wanted one.
            boolean nothing = searches - finding - weight / 2 <= zeroResults * searches;
            nothing &= zeroResults > 0;
            if (!nothing) {
                finding += weight;
            }
            List<QuerySpec.Judged> judged = nothing ? List.of() : judged(n, random);
            made.add(new QuerySpec(text, 1, judged, judged.size()));
        }
        return made;
    }

    /** Short queries first, as in life. */
    private static String text(int n) {
        String thing = THINGS[n % THINGS.length];
        int word = n / THINGS.length;
        int kind = word % (KINDS.length + 1);
        int colour = word / (KINDS.length + 1);
        return (kind == 0 ? "" : KINDS[kind - 1] + " ")
                + (colour == 0 ? "" : COLOURS[colour - 1] + " ")
                + thing;
    }

    private List<QuerySpec.Judged> judged(int query, Random random) {
        List<QuerySpec.Judged> judged = new ArrayList<>();
        for (int place = 1; place <= results; place++) {
            judged.add(new QuerySpec.Judged("sku-" + (query + 1) + "-" + place, grade(random)));
        }
        return judged;
    }

    private int grade(Random random) {
        double sum = 0;
        for (double weight : grades) {
            sum += weight;
        }
        double u = random.nextDouble() * sum;
        for (int grade = 0; grade < grades.size() - 1; grade++) {
            u -= grades.get(grade);
            if (u < 0) {
                return grade;
            }
        }
        return grades.size() - 1;
    }
}
