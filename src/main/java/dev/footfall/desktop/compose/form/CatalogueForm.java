package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people search, and what they find. */
final class CatalogueForm extends VBox {

    private static final List<String> ORDER =
            List.of("queries", "file", "generated", "popularity", "page");
    private static final List<String> QUERY =
            List.of("query", "weight", "results", "grades", "total");
    private static final NodePath CATALOGUE = NodePath.ROOT.key("catalogue");

    private final Rows queries;
    private final Fields rest;

    CatalogueForm(FormsViewModel model) {
        getStyleClass().add("form-body");
        queries =
                new Rows(
                        model,
                        "query",
                        "Query",
                        List.of(
                                FieldSpec.text("query", "Query", "red sneakers"),
                                FieldSpec.value("weight", "Weight", "1"),
                                FieldSpec.value("grades", "Grades, top down", "[3, 1, 4, 0]")),
                        QUERY,
                        ORDER,
                        freshQuery());
        rest =
                new Fields(model, "catalogue", ORDER)
                        .half(FieldSpec.value("popularity", "Popularity", "given"))
                        .half(FieldSpec.value("page", "Results on a page", "10"))
                        .half(FieldSpec.text("file", "From a file", "queries.csv"))
                        .half(FieldSpec.value("generated", "Made up", "{ queries: 1000 }"));
        getChildren().addAll(queries, rest);
    }

    void show(SourceTree tree) {
        queries.show(tree, CATALOGUE.key("queries"));
        rest.show(tree, CATALOGUE);
    }

    static Fragment freshQuery() {
        Map<String, Fragment> keys = new LinkedHashMap<>();
        keys.put("query", new Fragment.Raw("red sneakers"));
        keys.put("grades", new Fragment.Raw("[3, 1, 4, 0, 2]"));
        return new Fragment.Keys(keys);
    }
}
