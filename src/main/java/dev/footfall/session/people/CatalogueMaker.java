package dev.footfall.session.people;

import dev.footfall.scenario.catalogue.CatalogueSpec;
import dev.footfall.scenario.catalogue.QuerySpec;
import dev.footfall.scenario.catalogue.RankingSpec;
import dev.footfall.session.query.Popularity;

import java.util.ArrayList;
import java.util.List;

/** Makes the catalogue that people search out of what a scenario says of it. */
public final class CatalogueMaker {

    private CatalogueMaker() {}

    /** Orders each query's documents by each ranking, and cuts to the page. */
    public static Catalogue catalogue(CatalogueSpec spec) {
        List<Need> needs = new ArrayList<>();
        for (QuerySpec query : spec.queries()) {
            List<Results> byRanking = new ArrayList<>();
            for (RankingSpec ranking : spec.rankings()) {
                byRanking.add(results(query, ranking, spec.page()));
            }
            needs.add(new Need(query.text(), byRanking));
        }
        return new Catalogue(
                needs,
                popularity(spec),
                spec.rankings().stream()
                        .map(r -> new Catalogue.Ranking(r.name(), r.weight()))
                        .toList());
    }

    private static Results results(QuerySpec query, RankingSpec ranking, int page) {
        if (query.results().isEmpty()) {
            return Results.NONE;
        }
        List<QuerySpec.Judged> shown = ranking.arrange(query).stream().limit(page).toList();
        return Results.of(
                shown.stream().map(QuerySpec.Judged::document).toList(),
                shown.stream().mapToInt(QuerySpec.Judged::grade).toArray(),
                query.total());
    }

    private static Popularity popularity(CatalogueSpec spec) {
        return spec.zipf().isPresent()
                ? Popularity.zipf(spec.queries().size(), spec.zipf().getAsDouble())
                : Popularity.weights(
                        spec.queries().stream().mapToDouble(QuerySpec::weight).toArray());
    }
}
