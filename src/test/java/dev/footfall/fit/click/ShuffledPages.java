package dev.footfall.fit.click;

import dev.footfall.session.click.DynamicBayesian;
import dev.footfall.session.click.NamedModel;
import dev.footfall.session.click.Page;
import dev.footfall.session.click.Taste;
import dev.footfall.session.random.SessionRandom;

import java.util.ArrayList;
import java.util.List;

/** Twenty queries with ten documents each, shown in a new order to each person. */
public final class ShuffledPages {

    /** How many queries. */
    public static final int QUERIES = 20;

    /** How many results each has. */
    public static final int DOCUMENTS = 10;

    /**
     * Where satisfaction follows from attraction, CCM tells what DBN tells with fewer numbers, and
     * is rightly preferred; so here it doesn't follow.
     */
    private static final NamedModel DBN =
            new NamedModel(
                    "dbn",
                    new DynamicBayesian(.9),
                    Taste.of(new double[] {.4, .6, .7, .8, .9}, new double[] {.8, .2, .7, .1, .5}));

    private ShuffledPages() {}

    /** A model that an estimator can be held against. */
    public static NamedModel named(String name) {
        if (name.equals("dbn")) {
            return DBN;
        }
        String as = name.equals("sdbn") ? "informational" : name;
        return NamedModel.ALL.stream().filter(m -> m.name().equals(as)).findFirst().orElseThrow();
    }

    /** Each grade is as frequent as any other. */
    public static int grade(int item) {
        return (item * 7 + item / 10) % 5;
    }

    /** Plays. */
    public static Views play(NamedModel named, int sessions, long seed) {
        List<PageView> pages = new ArrayList<>();
        int[] buffer = new int[DOCUMENTS];
        for (int s = 0; s < sessions; s++) {
            var random = SessionRandom.of(seed, s, 0);
            int query = s % QUERIES;
            int[] items = new int[DOCUMENTS];
            for (int i = 0; i < DOCUMENTS; i++) {
                int j = random.nextInt(i + 1);
                items[i] = items[j];
                items[j] = query * DOCUMENTS + i;
            }
            int[] grades = new int[DOCUMENTS];
            for (int i = 0; i < DOCUMENTS; i++) {
                grades[i] = grade(items[i]);
            }
            boolean[] clicked = new boolean[DOCUMENTS];
            int count = named.model().sample(named.taste().page(grades), random, buffer);
            for (int c = 0; c < count; c++) {
                clicked[buffer[c]] = true;
            }
            pages.add(new PageView(items, clicked));
        }
        return new Views(pages, QUERIES * DOCUMENTS);
    }

    /** The truth, as an estimate that nobody had to make. */
    public static Estimate truth(NamedModel named) {
        double[] attraction = new double[QUERIES * DOCUMENTS];
        double[] satisfaction = new double[attraction.length];
        for (int i = 0; i < attraction.length; i++) {
            Page page = named.taste().page(grade(i));
            attraction[i] = page.attraction(0);
            satisfaction[i] = page.satisfaction(0);
        }
        return new Estimate(named.name(), named.model(), attraction, satisfaction);
    }

    /** The pages that models are chosen by. */
    public static Views heldOut(Views views) {
        return views.heldOut();
    }
}
