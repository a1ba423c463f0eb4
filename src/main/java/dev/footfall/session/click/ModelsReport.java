package dev.footfall.session.click;

import dev.footfall.session.random.SessionRandom;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Each model's closed-form click rates beside simulated ones.
 *
 * @param grades the page, top down
 * @param models in the order of {@link NamedModel#ALL}
 */
public record ModelsReport(List<Integer> grades, List<Rates> models) {

    /**
     * One model's click rates.
     *
     * @param name as in {@link NamedModel}
     * @param closedForm by place from the top, 0 to 1
     * @param simulated clicks at each place / sessions
     * @param sessions how many were simulated
     */
    public record Rates(
            String name, List<Double> closedForm, List<Double> simulated, long sessions) {}

    /**
     * Computes and simulates. Takes about a second for a million sessions on ten results.
     *
     * @param grades top down, see {@link Grades#parse}
     * @param sessions how many people each model plays, at least 1
     * @param seed what chance is drawn from
     * @throws IllegalArgumentException for a bad grade or no sessions
     */
    public static ModelsReport of(int[] grades, long sessions, long seed) {
        if (sessions < 1) {
            throw new IllegalArgumentException(
                    sessions + " sessions; a simulation needs at least 1");
        }
        List<Rates> rates = new ArrayList<>();
        for (NamedModel named : NamedModel.ALL) {
            Page page = named.taste().page(grades);
            rates.add(
                    new Rates(
                            named.name(),
                            boxed(named.model().clickRates(page)),
                            simulate(named.model(), page, sessions, seed, rates.size()),
                            sessions));
        }
        return new ModelsReport(boxed(grades), List.copyOf(rates));
    }

    private static List<Double> simulate(
            ClickModel model, Page page, long sessions, long seed, int purpose) {
        long[] counts = new long[page.size()];
        int[] clicks = new int[page.size()];
        for (long s = 0; s < sessions; s++) {
            int count = model.sample(page, SessionRandom.of(seed, s, purpose), clicks);
            for (int c = 0; c < count; c++) {
                counts[clicks[c]]++;
            }
        }
        List<Double> rates = new ArrayList<>();
        for (long count : counts) {
            rates.add((double) count / sessions);
        }
        return List.copyOf(rates);
    }

    /** {@code {"models":[{"name":"pbm","closedForm":[…],"simulated":[…],"sessions":N}, …]}}. */
    public ObjectNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("models");
        for (Rates rates : models) {
            ObjectNode node = list.addObject().put("name", rates.name());
            ArrayNode closed = node.putArray("closedForm");
            rates.closedForm().forEach(closed::add);
            ArrayNode simulated = node.putArray("simulated");
            rates.simulated().forEach(simulated::add);
            node.put("sessions", rates.sessions());
        }
        return root;
    }

    /** A table for people: two lines a model, one column a rank, counted from 1. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        row(text, "grade", "", grades.stream().map(String::valueOf).toList());
        for (Rates rates : models) {
            row(text, rates.name(), "computed", fourDigits(rates.closedForm()));
            row(text, "", "simulated", fourDigits(rates.simulated()));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String kind, List<String> cells) {
        text.append("%-14s%-10s".formatted(name, kind));
        cells.forEach(cell -> text.append("%7s".formatted(cell)));
        text.append('\n');
    }

    private static List<String> fourDigits(List<Double> rates) {
        return rates.stream().map(rate -> String.format(Locale.ROOT, "%.4f", rate)).toList();
    }

    private static List<Double> boxed(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return List.copyOf(list);
    }

    private static List<Integer> boxed(int[] values) {
        List<Integer> list = new ArrayList<>();
        for (int value : values) {
            list.add(value);
        }
        return List.copyOf(list);
    }
}
