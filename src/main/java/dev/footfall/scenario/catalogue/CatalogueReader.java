package dev.footfall.scenario.catalogue;

import dev.footfall.scenario.feed.TableReader;
import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads {@code catalogue}. */
public final class CatalogueReader {

    static final Block CATALOGUE =
            Block.of("catalogue", "queries", "file", "generated", "popularity", "page");
    static final Block QUERY = Block.of("query", "query", "weight", "results", "grades", "total");
    static final Block POPULARITY = Block.of("popularity", "zipf");
    static final Block GENERATED =
            Block.of("generated", "queries", "results", "zero_results", "grades");

    private static final int USUAL_PAGE = 10;

    private final TableReader tables;
    private final Complaints complaints;

    /** Complains here. */
    public CatalogueReader(TableReader tables, Complaints complaints) {
        this.tables = tables;
        this.complaints = complaints;
    }

    /** Every block of this package, for the schema's test. */
    public static List<Block> blocks() {
        return List.of(CATALOGUE, QUERY, POPULARITY, GENERATED, RankingsReader.RANKING);
    }

    /**
     * A catalogue with the rankings of its documents.
     *
     * @param rankings at least one
     * @return null after a complaint
     */
    public @Nullable CatalogueSpec read(YamlNode node, List<RankingSpec> rankings) {
        Fields fields = Fields.of(node, CATALOGUE, complaints);
        if (fields == null) {
            return null;
        }
        List<String> sources =
                List.of("queries", "file", "generated").stream().filter(fields::has).toList();
        if (sources.size() != 1) {
            complaints.add(
                    sources.isEmpty() ? fields.place() : fields.placeOf(sources.get(1)),
                    sources.isEmpty()
                            ? "a catalogue without queries"
                            : sources.get(1) + " beside " + sources.get(0),
                    "one of queries, file and generated");
        }
        OptionalDouble zipf = popularity(fields);
        Long page = fields.whole("page", 1, 1_000);
        if (sources.size() != 1) {
            return null;
        }
        List<QuerySpec> queries =
                switch (sources.getFirst()) {
                    case "queries" -> queries(fields);
                    case "file" -> file(fields);
                    default -> generated(fields, zipf);
                };
        return queries.isEmpty()
                ? null
                : new CatalogueSpec(
                        queries, zipf, page == null ? USUAL_PAGE : page.intValue(), rankings);
    }

    /** {@code given}, {@code zipf} (an exponent of 1) or {@code {zipf: 1.1}}. */
    private OptionalDouble popularity(Fields fields) {
        YamlNode node = fields.get("popularity");
        if (node == null) {
            return fields.has("generated") ? OptionalDouble.of(1) : OptionalDouble.empty();
        }
        if (node instanceof YamlNode.Entries) {
            Fields zipf = Fields.of(node, POPULARITY, complaints);
            YamlNode exponent = zipf == null ? null : zipf.required("zipf", "its exponent");
            Double s =
                    exponent == null
                            ? null
                            : Scalars.number(
                                    exponent, "zipf", 0, 10, "a number from 0 to 10", complaints);
            return s == null ? OptionalDouble.empty() : OptionalDouble.of(s);
        }
        String word = Scalars.text(node, "popularity", complaints);
        if (word != null && word.equals("zipf")) {
            return OptionalDouble.of(1);
        }
        if (word != null && !word.equals("given")) {
            complaints.add(
                    node.place(),
                    "popularity is \"" + word + "\"",
                    Nearest.first(word, List.of("given", "zipf"), "given, zipf or {zipf: 1.1}"));
        }
        return OptionalDouble.empty();
    }

    private List<QuerySpec> queries(Fields fields) {
        List<YamlNode> items = fields.list("queries");
        if (items.isEmpty() && fields.get("queries") instanceof YamlNode.Items) {
            complaints.add(fields.placeOf("queries"), "queries is empty", "at least one query");
        }
        List<QuerySpec> queries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlNode item : items) {
            QuerySpec query = query(item);
            if (query == null) {
                continue;
            }
            Integer before = lines.putIfAbsent(query.text(), item.place().line());
            if (before != null) {
                complaints.add(
                        item.place(),
                        "the query \"" + query.text() + "\" is here twice",
                        "it once; see line " + before);
                continue;
            }
            queries.add(query);
        }
        return queries;
    }

    private @Nullable QuerySpec query(YamlNode node) {
        Fields fields = Fields.of(node, QUERY, complaints);
        if (fields == null || fields.required("query", "what people type") == null) {
            return null;
        }
        String text = fields.word("query");
        if (fields.has("results") == fields.has("grades")) {
            complaints.add(
                    fields.place(),
                    fields.has("results") ? "results beside grades" : "a query without results",
                    "results (documents with their grades, [] for nothing found), or grades alone");
        }
        if (text == null) {
            return null;
        }
        List<QuerySpec.Judged> results =
                fields.has("grades") ? byGrades(fields, text) : results(fields);
        Long total = fields.whole("total", 0, Long.MAX_VALUE);
        if (total != null && total < results.size()) {
            complaints.add(
                    fields.placeOf("total"),
                    "total is " + total + ", but there are " + results.size() + " results",
                    "at least as many");
        }
        return new QuerySpec(
                text,
                fields.positive("weight", 1),
                results,
                total == null ? results.size() : Math.max(total, results.size()));
    }

    /** Documents that are named after the query. */
    private List<QuerySpec.Judged> byGrades(Fields fields, String text) {
        List<QuerySpec.Judged> results = new ArrayList<>();
        for (YamlNode item : fields.list("grades")) {
            Long grade = Scalars.whole(item, "a grade", 0, 4, complaints);
            String id = text.strip().replaceAll("\\s+", "-") + "-" + (results.size() + 1);
            results.add(new QuerySpec.Judged(id, grade == null ? 0 : grade.intValue()));
        }
        return results;
    }

    /** {@code {sku-1: 3, sku-2: 0}}; an empty list or map finds nothing. */
    private List<QuerySpec.Judged> results(Fields fields) {
        YamlNode node = fields.get("results");
        List<QuerySpec.Judged> results = new ArrayList<>();
        if (node instanceof YamlNode.Entries map) {
            for (YamlNode.Entry entry : map.entries()) {
                Long grade = Scalars.whole(entry.value(), "a grade", 0, 4, complaints);
                results.add(
                        new QuerySpec.Judged(entry.key(), grade == null ? 0 : grade.intValue()));
            }
        } else if (node != null && !(node instanceof YamlNode.Items i && i.items().isEmpty())) {
            Scalars.wrong(
                    node,
                    "results",
                    "a map from documents to grades: {sku-1: 3, sku-2: 0}",
                    complaints);
        }
        return results;
    }

    private List<QuerySpec> file(Fields fields) {
        String name = fields.word("file");
        YamlNode node = fields.get("file");
        if (name == null || node == null) {
            return List.of();
        }
        var table = tables.read(name, node.place());
        return table == null
                ? List.of()
                : new CatalogueTable(table, name, node.place(), complaints).queries();
    }

    private List<QuerySpec> generated(Fields outer, OptionalDouble zipf) {
        YamlNode node = outer.get("generated");
        Fields fields = node == null ? null : Fields.of(node, GENERATED, complaints);
        if (fields == null) {
            return List.of();
        }
        fields.required("queries", "how many queries");
        Long queries = fields.whole("queries", 1, GeneratedQueries.MOST);
        Long results = fields.whole("results", 1, 1_000);
        List<Double> grades = new ArrayList<>();
        for (YamlNode item : fields.list("grades")) {
            Double weight =
                    Scalars.number(
                            item,
                            "the weight of a grade",
                            0,
                            1e9,
                            "a number of at least 0",
                            complaints);
            grades.add(weight == null ? 1 : weight);
        }
        if (fields.has("grades")
                && (grades.size() != 5 || grades.stream().allMatch(weight -> weight == 0))) {
            complaints.add(
                    fields.placeOf("grades"),
                    "grades are not the weights of five grades",
                    "five numbers, for the grades 0 to 4, at least one above 0");
            return List.of();
        }
        return queries == null
                ? List.of()
                : new GeneratedQueries(
                                queries.intValue(),
                                results == null ? USUAL_PAGE : results.intValue(),
                                fields.share("zero_results", 0),
                                grades.isEmpty() ? GeneratedQueries.USUAL_GRADES : grades,
                                zipf.orElse(0))
                        .make();
    }
}
