package dev.footfall.fit;

import static dev.footfall.fit.Yaml.number;
import static dev.footfall.fit.Yaml.quoted;
import static dev.footfall.fit.Yaml.seconds;

import dev.footfall.fit.click.Estimate;
import dev.footfall.fit.click.ModelChoice;
import dev.footfall.session.click.ClickChain;
import dev.footfall.session.click.DependentClick;
import dev.footfall.session.click.DynamicBayesian;
import dev.footfall.session.click.Page;
import dev.footfall.session.click.PositionBased;
import dev.footfall.session.click.UserBrowsing;
import dev.footfall.session.query.Rewrite;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes down as a scenario what was learnt. */
final class ScenarioText {

    /** Habits seen less often are left to the usual ones. */
    private static final long FEWEST = 20;

    /** Who returns within that has bounced. */
    private static final double BOUNCE_SECONDS = 10;

    private final RecordedTraffic traffic;
    private final SearchLog log;
    private final LearntCatalogue catalogue;
    private final Estimate estimate;
    private final Grading grading;
    private final LearntHabits habits;
    private final StringBuilder text = new StringBuilder();

    ScenarioText(
            RecordedTraffic traffic,
            SearchLog log,
            LearntCatalogue catalogue,
            Estimate estimate,
            Grading grading,
            LearntHabits habits) {
        this.traffic = traffic;
        this.log = log;
        this.catalogue = catalogue;
        this.estimate = estimate;
        this.grading = grading;
        this.habits = habits;
    }

    String write(ModelChoice choice, List<String> notes) {
        line(
                "# Learnt from "
                        + Yaml.comment(traffic.name())
                        + ": "
                        + log.sessions
                        + " sessions, "
                        + log.searches.size()
                        + " searches.");
        line("# Surprise of each click model on pages held out (perplexity, lower is better):");
        for (ModelChoice.Candidate candidate : choice.candidates()) {
            line("#   " + candidate.name() + " " + number(candidate.perplexity()));
        }
        notes.forEach(note -> line("# Note: " + Yaml.comment(note) + "."));
        line("footfall: 1");
        line("name: " + quoted("Like " + traffic.name()));
        line("speed: 1");
        new RhythmText(traffic, log.sessions).write(this::line);
        people();
        rankings();
        queries();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void people() {
        line("people:");
        line("  - name: visitor");
        line("    clicks: " + clicks());
        line("    taste:");
        line("      click: " + Yaml.list(grading.click));
        line("      stop: " + Yaml.list(grading.stop));
        Durations.Stay stay = log.dwell.besideQuickReturns(BOUNCE_SECONDS);
        law("    dwell", stay.law());
        habits(stay.bounce());
        Durations.Law latency = log.latency.logNormal();
        Durations.Law look = log.look.logNormal();
        Durations.Law think = log.think.logNormal();
        if (latency != null || look != null || think != null) {
            line("    pace:");
            law("      latency", latency);
            law("      look", look);
            law("      think", think);
        }
    }

    private String clicks() {
        int ranks = catalogue.pageSize;
        return switch (estimate.model()) {
            case PositionBased pbm -> {
                double[] theta = new double[ranks];
                for (int r = 0; r < ranks; r++) {
                    theta[r] = pbm.examination(r);
                }
                yield "{model: pbm, examination: " + Yaml.list(theta) + "}";
            }
            case DependentClick dcm -> {
                Page page = Page.of(new double[ranks], new double[ranks]);
                double[] goOn = new double[ranks];
                for (int r = 0; r < ranks; r++) {
                    goOn[r] = dcm.goOnAfterClick(page, r);
                }
                yield "{model: dcm, go_on: " + Yaml.list(goOn) + "}";
            }
            case UserBrowsing ubm -> {
                List<String> rows = new ArrayList<>();
                for (int r = 0; r < ranks; r++) {
                    double[] row = new double[r + 1];
                    for (int d = 1; d <= r; d++) {
                        row[d - 1] = ubm.examination(r, r - d);
                    }
                    row[r] = ubm.examination(r, -1);
                    rows.add(Yaml.list(row));
                }
                yield "{model: ubm, examination: [" + String.join(", ", rows) + "]}";
            }
            case DynamicBayesian dbn when dbn.perseverance() < 1 ->
                    "{model: dbn, perseverance: " + number(dbn.perseverance()) + "}";
            case ClickChain ccm ->
                    "{model: ccm, go_on: "
                            + Yaml.list(
                                    new double[] {ccm.afterPass(), ccm.afterMiss(), ccm.afterHit()})
                            + "}";
            default -> estimate.name();
        };
    }

    private void law(String key, Durations.@Nullable Law law) {
        if (law == null) {
            return;
        }
        line(
                key
                        + ": "
                        + (law.name().equals("log_normal")
                                ? "{law: log_normal, median: "
                                        + seconds(law.first())
                                        + ", sigma: "
                                        + number(law.second())
                                : "{law: "
                                        + law.name()
                                        + ", shape: "
                                        + number(law.first())
                                        + ", scale: "
                                        + seconds(law.second()))
                        + "}");
    }

    private void habits(double bounce) {
        line("    habits:");
        habits.next.forEach(
                (after, next) -> {
                    if (next.all() >= FEWEST) {
                        line(
                                "      after_"
                                        + after.name().toLowerCase(Locale.ROOT)
                                        + ": {refine: "
                                        + number((double) next.refine / next.all())
                                        + ", another: "
                                        + number((double) next.another / next.all())
                                        + "}");
                    }
                });
        if (!habits.rewrites.isEmpty()) {
            List<String> kinds = new ArrayList<>();
            for (Map.Entry<Rewrite, Long> entry : habits.rewrites.entrySet()) {
                kinds.add(entry.getKey().name().toLowerCase(Locale.ROOT) + ": " + entry.getValue());
            }
            line("      rewrites: {" + String.join(", ", kinds) + "}");
        }
        if (bounce > 0) {
            line("      bounce: " + number(bounce));
        }
        line("      most_searches: " + Math.max(1, Math.min(1_000, log.mostSearches)));
    }

    private void rankings() {
        if (catalogue.rankings.size() < 2) {
            return;
        }
        line("rankings:");
        String first = catalogue.rankings.keySet().iterator().next();
        catalogue.rankings.forEach(
                (ranking, weight) -> {
                    line("  - name: " + quoted(ranking.isEmpty() ? "unnamed" : ranking));
                    line("    weight: " + weight);
                    if (!ranking.equals(first)) {
                        line("    pinned:");
                        for (LearntNeed need : catalogue.needs) {
                            List<String> page = need.documents.get(ranking);
                            if (page != null) {
                                line(
                                        "      "
                                                + quoted(need.query)
                                                + ": ["
                                                + String.join(
                                                        ", ",
                                                        page.stream().map(Yaml::quoted).toList())
                                                + "]");
                            }
                        }
                    }
                });
    }

    private void queries() {
        line("catalogue:");
        line("  popularity: given");
        line("  page: " + catalogue.pageSize);
        line("  queries:");
        for (LearntNeed need : catalogue.needs) {
            // Who never began with it still found it at times.
            long weight = Math.max(1, need.fresh);
            line("    - query: " + quoted(need.query));
            line("      weight: " + weight);
            if (need.findsNothing()) {
                line("      results: []");
                continue;
            }
            Set<String> documents = catalogue.documentsOf(need);
            List<String> judged = new ArrayList<>();
            for (String document : documents) {
                judged.add(quoted(document) + ": " + grading.grade(catalogue.item(need, document)));
            }
            line("      results: {" + String.join(", ", judged) + "}");
            line("      total: " + Math.max(need.total, documents.size()));
        }
    }
}
