package dev.footfall;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The house rules. Data runs one way, from scenario to chart. */
@AnalyzeClasses(packages = "dev.footfall", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Who may import whom; everyone may read the clock, since it is handed in. */
    private static final Map<String, String> MAY_IMPORT =
            Map.ofEntries(
                    Map.entry("clock", ""),
                    Map.entry("event", ""),
                    Map.entry("spelling", ""),
                    Map.entry("table", ""),
                    Map.entry("scenario", "event spelling table"),
                    Map.entry("session", "event scenario"),
                    Map.entry("replay", "event session table"),
                    Map.entry("fit", "event scenario session"),
                    Map.entry("schedule", "event session"),
                    Map.entry("outcome", "event"),
                    Map.entry("send", "event outcome"),
                    Map.entry("metrics", "event outcome spelling"),
                    Map.entry("relevance", "event outcome session"),
                    Map.entry("journal", "event outcome metrics"),
                    Map.entry(
                            "run",
                            "event scenario session replay schedule outcome send metrics relevance"
                                    + " journal"),
                    Map.entry(
                            "report",
                            "event scenario session run replay metrics outcome relevance"
                                    + " journal"),
                    Map.entry(
                            "export",
                            "event scenario session journal run report outcome metrics relevance"
                                    + " replay"),
                    Map.entry("endpoint", "event"));

    @TestFactory
    Stream<DynamicTest> a_package_imports_only_what_lies_before_it() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.footfall");
        return MAY_IMPORT.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () ->
                                                onlyImports(entry.getKey(), entry.getValue())
                                                        .check(classes)));
    }

    private static ArchRule onlyImports(String name, String others) {
        String[] allowed =
                Stream.concat(
                                Stream.of(name, "clock"),
                                Arrays.stream(others.split(" ")).filter(o -> !o.isEmpty()))
                        .map(o -> "dev.footfall." + o + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.footfall." + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.footfall..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .because("data runs one way, scenario to chart, so that each part is read alone");
    }

    @ArchTest
    static final ArchRule faces_do_not_know_each_other =
            noClasses()
                    .that()
                    .resideInAPackage("..footfall.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..footfall.desktop..")
                    .because("the command line must not drag JavaFX along");

    @ArchTest
    static final ArchRule the_window_does_not_know_the_command_line =
            noClasses()
                    .that()
                    .resideInAPackage("..footfall.desktop..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..footfall.cli..")
                    .because("both faces stand on the same engine, neither on the other");

    @ArchTest
    static final ArchRule no_circles =
            slices().matching("dev.footfall.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a circle of packages is one package that nobody can read");

    @ArchTest
    static final ArchRule javafx_stays_in_the_window =
            onlyIn(
                            "desktop",
                            "javafx..",
                            "io.fair_acc..",
                            "atlantafx..",
                            "org.kordamp..",
                            "org.fxmisc..")
                    .because("the engine must run where there is no JavaFX");

    @ArchTest
    static final ArchRule okhttp_stays_in_send =
            onlyIn("send", "okhttp3..").because("one place knows how HTTP is spoken");

    @ArchTest
    static final ArchRule undertow_stays_in_endpoint =
            onlyIn("endpoint", "io.undertow..", "org.xnio..").because("only the twin is a server");

    @ArchTest
    static final ArchRule histograms_stay_in_metrics_and_journal =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..footfall.metrics..", "..footfall.journal..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.HdrHistogram..")
                    .because("others read percentiles, not histograms");

    @ArchTest
    static final ArchRule duckdb_stays_in_the_stores =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..footfall.journal..", "..footfall.endpoint..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.duckdb..", "java.sql..")
                    .because("only what is stored needs a database");

    @ArchTest
    static final ArchRule view_models_need_no_scene =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx.scene..")
                    .allowEmptyShould(true)
                    .because("a view model is tested with no stage");

    @ArchTest
    static final ArchRule one_way_onto_the_javafx_thread =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..footfall.desktop.shell..", "..footfall.desktop.picture..")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
                    .because(
                            "one pulse brings data to the window; all else would flood it (a"
                                    + " picture is drawn where there is no window)");

    @ArchTest
    static final ArchRule only_faces_speak =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..footfall.cli..")
                    .and(not(simpleNameEndingWith("Main")))
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(System.class, "exit", int.class)
                    .because("an engine that prints or exits cannot live in a window");

    @ArchTest
    static final ArchRule one_clock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..footfall.clock..")
                    .should()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", java.time.Duration.class)
                    .because("tests move time by hand");

    @ArchTest
    static final ArchRule every_package_says_what_it_is_for =
            classes()
                    .that()
                    .haveSimpleName("package-info")
                    .should()
                    .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                    .because("NullAway reads only marked packages");

    private static ArchRule onlyIn(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..footfall." + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }
}
