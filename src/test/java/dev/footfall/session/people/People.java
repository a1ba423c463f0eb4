package dev.footfall.session.people;

import dev.footfall.session.click.NamedModel;
import dev.footfall.session.dwell.WeibullDwell;
import dev.footfall.session.query.Popularity;

import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small shop and its people, for tests. */
final class People {

    private People() {}

    static Persona persona(String modelName, double weight) {
        NamedModel named =
                NamedModel.ALL.stream()
                        .filter(m -> m.name().equals(modelName))
                        .findFirst()
                        .orElseThrow();
        return new Persona(
                modelName,
                weight,
                named.model(),
                named.taste(),
                WeibullDwell.DEFAULT,
                Habits.DEFAULT,
                Pace.DEFAULT,
                Map.of("device", StringNode.valueOf("phone")));
    }

    /** Twenty queries, every eighth finds nothing; two rankings, the second with better on top. */
    static Catalogue shop() {
        int[][] base = {
            {1, 0, 3, 0, 2, 4, 0, 1, 0, 2}, {0, 2, 0, 4, 0, 1, 3}, {2, 3, 1, 0}, {0, 0, 1, 4, 0}
        };
        List<Need> needs = new ArrayList<>();
        for (int q = 0; q < 20; q++) {
            String query = "thing" + q + " shoes";
            if (q % 8 == 3) {
                needs.add(new Need(query, List.of(Results.NONE, Results.NONE)));
                continue;
            }
            int[] grades = base[q % 4];
            int[] better = grades.clone();
            java.util.Arrays.sort(better);
            for (int i = 0; i < better.length / 2; i++) {
                int grade = better[i];
                better[i] = better[better.length - 1 - i];
                better[better.length - 1 - i] = grade;
            }
            List<String> documents = new ArrayList<>();
            for (int d = 0; d < grades.length; d++) {
                documents.add("doc-" + q + "-" + d);
            }
            needs.add(
                    new Need(
                            query,
                            List.of(
                                    Results.of(documents, grades, 40 + q),
                                    Results.of(documents, better, 40 + q))));
        }
        return new Catalogue(
                needs,
                Popularity.zipf(20, 1),
                List.of(new Catalogue.Ranking("base", 1), new Catalogue.Ranking("tuned", 1)));
    }
}
