package dev.footfall.fit.click;

import dev.footfall.session.random.SessionRandom;

import java.util.Arrays;
import java.util.List;

/**
 * Places results in orders where nobody clicked them. A log without impressions tells where a
 * result stood only by a click there; to leave the others out would leave out their silence, and
 * places far down would seem to be looked at more than they are (by .03 to .05 of θ in logs of a
 * few thousand rare searches; with this, by less than .01).
 *
 * <p>Stochastic expectation maximisation (Celeux and Diebolt, 1985) with the position-based model:
 * results are exchanged between unknown places by lot (Metropolis), in proportion to how probable
 * it is that nobody clicked there, (1 − θ_r α)^pages; then θ and α are learnt from what is so
 * placed; and again. The lots are always the same for the same log.
 */
public final class Placement {

    private static final int ROUNDS = 60;
    private static final int EXCHANGES = 3;
    private static final int STEPS = 5;
    private static final int FIRST_STEPS = 200;

    private final List<PartlyKnownOrder> orders;
    private final double[] attraction;
    private final double[] looking;
    private final SessionRandom random = SessionRandom.of(1, 0, 0);

    private Placement(List<PartlyKnownOrder> orders, int items) {
        this.orders = orders;
        this.attraction = new double[items];
        this.looking = new double[orders.stream().mapToInt(order -> order.size()).max().orElse(0)];
        Arrays.fill(attraction, .3);
        Arrays.fill(looking, .5);
    }

    /**
     * Fills in the orders' items, in place: none is below 0 afterwards.
     *
     * @param orders all orders of all queries, the fully known ones as well
     * @param items how many results there are: their numbers are below this
     */
    public static void fill(List<PartlyKnownOrder> orders, int items) {
        if (orders.stream().allMatch(order -> order.missing().length == 0)) {
            return;
        }
        Placement placement = new Placement(orders, items);
        placement.learn(FIRST_STEPS);
        List<Slots> slots = orders.stream().map(Slots::new).toList();
        for (int round = 0; round < ROUNDS; round++) {
            slots.forEach(placement::exchange);
            placement.learn(STEPS);
        }
    }

    /** The unknown places of an order, those below the page last, and what stands there now. */
    private static final class Slots {

        private final PartlyKnownOrder order;
        private final int[] places;
        private final int[] held;

        Slots(PartlyKnownOrder order) {
            this.order = order;
            this.held = order.missing();
            this.places = new int[held.length];
            Arrays.fill(places, -1);
            int slot = 0;
            for (int place = 0; place < order.size(); place++) {
                if (order.item(place) < 0) {
                    places[slot++] = place;
                }
            }
            put();
        }

        void put() {
            for (int slot = 0; slot < held.length; slot++) {
                if (places[slot] >= 0) {
                    order.put(places[slot], held[slot]);
                }
            }
        }
    }

    private void exchange(Slots slots) {
        int count = slots.held.length;
        for (int turn = 0; count > 1 && turn < EXCHANGES * count; turn++) {
            int one = turn % count;
            int other = (one + 1 + random.nextInt(count - 1)) % count;
            int a = slots.held[one];
            int b = slots.held[other];
            double before = silence(slots, one, a) + silence(slots, other, b);
            double after = silence(slots, one, b) + silence(slots, other, a);
            if (random.nextDouble() < Math.exp(after - before)) {
                slots.held[one] = b;
                slots.held[other] = a;
            }
        }
        slots.put();
    }

    /** The logarithm of the probability that nobody clicked this result there. */
    private double silence(Slots slots, int slot, int item) {
        int place = slots.places[slot];
        return place < 0
                ? 0
                : slots.order.pages()
                        * Math.log1p(-Math.min(.999, looking[place] * attraction[item]));
    }

    /** Steps of expectation and maximisation, each from the last, as in {@link Cells#improve}. */
    private void learn(int steps) {
        for (int step = 0; step < steps; step++) {
            double[] attracted = new double[attraction.length];
            double[] shown = new double[attraction.length];
            double[] looked = new double[looking.length];
            double[] chances = new double[looking.length];
            for (PartlyKnownOrder order : orders) {
                for (int place = 0; place < order.size(); place++) {
                    int item = order.item(place);
                    if (item >= 0) {
                        double a = attraction[item];
                        double t = looking[place];
                        double silent =
                                (order.pages() - order.clicks(place)) / Math.max(1e-12, 1 - a * t);
                        attracted[item] += order.clicks(place) + silent * (1 - t) * a;
                        shown[item] += order.pages();
                        looked[place] += order.clicks(place) + silent * (1 - a) * t;
                        chances[place] += order.pages();
                    }
                }
            }
            double all = Arrays.stream(shown).sum();
            double mean = all > 0 ? Arrays.stream(attracted).sum() / all : 0;
            Arrays.setAll(attraction, i -> (attracted[i] + mean) / (shown[i] + 1));
            Arrays.setAll(
                    looking,
                    r -> chances[r] > 0 ? Math.min(1, looked[r] / chances[r]) : looking[r]);
        }
    }
}
