package dev.footfall.session.people;

import dev.footfall.session.dwell.DwellLaw;
import dev.footfall.session.query.Rewrite;
import dev.footfall.session.query.Rewriter;

import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/** Plays one session: search, look, click, dwell, and again or not. Used once. */
final class Visit {

    /** Nobody stays longer on one thing than a day; the tails of some laws would. */
    static final double LONGEST_SECONDS = 86_400;

    /** A quick return comes at any time within this, all equally likely. */
    static final double BOUNCE_SECONDS = 10;

    private final Persona who;
    private final Catalogue catalogue;
    private final int ranking;
    private final Rewriter rewriter;
    private final VisitEvents events;
    private final UniformRandomProvider random;

    private Need need;
    private String query;
    private @Nullable String refined;
    private boolean misspelt;
    private Next next = Next.LEAVE;

    Visit(
            Persona who,
            Catalogue catalogue,
            int ranking,
            Rewriter rewriter,
            VisitEvents events,
            UniformRandomProvider random) {
        this.who = who;
        this.catalogue = catalogue;
        this.ranking = ranking;
        this.rewriter = rewriter;
        this.events = events;
        this.random = random;
        this.need = drawNeed();
        this.query = need.query();
    }

    void play() {
        for (int searches = 1; ; searches++) {
            search();
            double u = random.nextDouble();
            if (searches >= who.habits().mostSearches() || u >= next.refine() + next.another()) {
                return;
            }
            events.pass(millis(who.pace().think()));
            if (u < next.refine()) {
                refine();
            } else {
                need = drawNeed();
                query = need.query();
                refined = null;
                misspelt = false;
            }
        }
    }

    private Need drawNeed() {
        return catalogue.needs().get(catalogue.popularity().sample(random));
    }

    private void search() {
        Results results = misspelt ? Results.NONE : need.byRanking().get(ranking);
        long latency = Math.max(1, millis(who.pace().latency()));
        events.search(query, refined, results.total(), latency);
        events.pass(latency);
        if (results.isEmpty()) {
            next = who.habits().afterNothing();
            return;
        }
        int[] clicks = new int[results.size()];
        int count = who.model().sample(who.taste().page(results.grades()), random, clicks);
        for (int i = 0; i < count; i++) {
            events.pass(millis(who.pace().look()));
            events.click(results.document(clicks[i]), clicks[i], query);
            long dwell = dwellMillis();
            events.pass(dwell);
            events.dwell(results.document(clicks[i]), clicks[i], query, dwell);
        }
        next = count > 0 ? who.habits().afterClicks() : who.habits().afterNoClick();
    }

    private void refine() {
        refined = query;
        if (misspelt) {
            query = need.query();
            misspelt = false;
            return;
        }
        Rewrite how = drawRewrite();
        misspelt = how == Rewrite.MISSPELL;
        query = rewriter.apply(how, query, random);
    }

    private Rewrite drawRewrite() {
        double u = random.nextDouble();
        for (Rewrite kind : Rewrite.values()) {
            u -= who.habits().share(kind);
            if (u < 0) {
                return kind;
            }
        }
        return Rewrite.MISSPELL;
    }

    private long dwellMillis() {
        double bounce = who.habits().bounce();
        if (bounce > 0 && random.nextDouble() < bounce) {
            return Math.round(random.nextDouble() * BOUNCE_SECONDS * 1_000);
        }
        return millis(who.dwell());
    }

    private long millis(DwellLaw law) {
        return Math.round(Math.min(law.sample(random), LONGEST_SECONDS) * 1_000);
    }
}
