package dev.footfall.session.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Interaction;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.dwell.WeibullDwell;
import dev.footfall.session.random.Goodness;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

class PeopleSessionsTest {

    private static final List<Persona> PERSONAS =
            List.of(People.persona("navigational", 3), People.persona("pbm", 1));

    private static PeopleSessions sessions(List<Persona> personas, long seed) {
        return new PeopleSessions(personas, People.shop(), seed, OptionalLong.empty());
    }

    private static Interaction body(PlannedEvent event) {
        return (Interaction) event.body();
    }

    @Test
    void a_session_is_the_same_on_any_thread_and_in_any_order() {
        PeopleSessions source = sessions(PERSONAS, 7);
        List<Session> forwards = LongStream.range(0, 500).mapToObj(source::at).toList();
        List<Session> parallel = LongStream.range(0, 500).parallel().mapToObj(source::at).toList();
        assertThat(parallel).isEqualTo(forwards);
        assertThat(sessions(PERSONAS, 7).at(499)).isEqualTo(forwards.get(499));
        assertThat(sessions(PERSONAS, 8).at(499).events()).isNotEqualTo(forwards.get(499).events());
    }

    @Test
    void a_persona_added_at_the_end_leaves_the_sessions_of_others_as_they_were() {
        List<Persona> more = new ArrayList<>(PERSONAS);
        more.add(People.persona("cascade", 1));
        int taken = 0;
        for (int i = 0; i < 2_000; i++) {
            Session after = sessions(more, 7).at(i);
            if (after.persona().equals("cascade")) {
                taken++;
            } else {
                assertThat(after).isEqualTo(sessions(PERSONAS, 7).at(i));
            }
        }
        assertThat(taken).isBetween(320, 480);
    }

    @Test
    void every_act_carries_what_the_contract_says_and_nothing_else() {
        PeopleSessions source = sessions(PERSONAS, 7);
        Set<String> types = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Session session = source.at(i);
            for (PlannedEvent event : session.events()) {
                Interaction act = body(event);
                types.add(act.type());
                assertThat(act.sessionId()).isEqualTo(session.id());
                assertThat(act.query()).isNotBlank();
                assertThat(act.metadata()).containsKeys("persona", "ranking", "device");
                boolean search = act.type().equals("search");
                assertThat(act.resultCount() != null).isEqualTo(search);
                assertThat(act.latencyMs() != null).isEqualTo(search);
                assertThat(act.documentId() != null).isEqualTo(!search);
                assertThat(act.position() != null).isEqualTo(!search);
                assertThat(act.dwellMs() != null).isEqualTo(act.type().equals("dwell"));
            }
        }
        assertThat(types).containsExactlyInAnyOrder("search", "click", "dwell");
    }

    @Test
    void events_follow_each_other_in_the_persons_time() {
        PeopleSessions source = sessions(PERSONAS, 7);
        for (int i = 0; i < 500; i++) {
            List<PlannedEvent> events = source.at(i).events();
            assertThat(body(events.getFirst()).type()).isEqualTo("search");
            assertThat(events.getFirst().offsetNanos()).isZero();
            for (int s = 1; s < events.size(); s++) {
                PlannedEvent before = events.get(s - 1);
                PlannedEvent now = events.get(s);
                assertThat(now.step()).isEqualTo(s);
                long gap = now.offsetNanos() - before.offsetNanos();
                assertThat(gap).isNotNegative();
                Long dwell = body(now).dwellMs();
                if (dwell != null) {
                    assertThat(gap).isEqualTo(dwell * 1_000_000);
                    assertThat(body(before).type()).isEqualTo("click");
                    assertThat(body(before).documentId()).isEqualTo(body(now).documentId());
                }
            }
        }
    }

    @Test
    void a_click_is_on_a_document_that_the_search_showed_there() {
        PeopleSessions source = sessions(PERSONAS, 7);
        for (int i = 0; i < 500; i++) {
            long results = 0;
            for (PlannedEvent event : source.at(i).events()) {
                Interaction act = body(event);
                Long count = act.resultCount();
                if (count != null) {
                    results = count;
                } else {
                    long need = results - 40;
                    assertThat(act.documentId()).isEqualTo("doc-" + need + "-" + act.position());
                }
            }
        }
    }

    @Test
    void a_refined_search_says_what_it_refines() {
        PeopleSessions source = sessions(PERSONAS, 7);
        int refined = 0;
        for (int i = 0; i < 500; i++) {
            String query = "";
            for (PlannedEvent event : source.at(i).events()) {
                Interaction act = body(event);
                var metadata = act.metadata();
                if (metadata != null && metadata.containsKey("refines")) {
                    refined++;
                    assertThat(metadata.get("refines").asString()).isEqualTo(query);
                    assertThat(act.query()).isNotEqualTo(query);
                }
                query = String.valueOf(act.query());
            }
        }
        assertThat(refined).isGreaterThan(100);
    }

    @Test
    void dwell_times_follow_the_law_and_a_bounce_is_a_quick_return() {
        double[] seconds = dwells(PERSONAS);
        assertThat(Goodness.kolmogorovSmirnov(seconds, WeibullDwell.DEFAULT::cumulative))
                .isGreaterThan(1e-3);
        Habits d = Habits.DEFAULT;
        Habits bouncing =
                new Habits(
                        d.afterClicks(),
                        d.afterNoClick(),
                        d.afterNothing(),
                        d.rewrites(),
                        d.mostSearches(),
                        1);
        Persona p = PERSONAS.getFirst();
        Persona hasty =
                new Persona(
                        p.name(),
                        1,
                        p.model(),
                        p.taste(),
                        p.dwell(),
                        bouncing,
                        p.pace(),
                        p.metadata());
        assertThat(java.util.Arrays.stream(dwells(List.of(hasty))))
                .isNotEmpty()
                .allMatch(s -> s <= 10);
    }

    private static double[] dwells(List<Persona> personas) {
        return LongStream.range(0, 3_000)
                .mapToObj(sessions(personas, 5)::at)
                .flatMap(session -> session.events().stream())
                .map(event -> body(event).dwellMs())
                .filter(java.util.Objects::nonNull)
                .mapToDouble(millis -> millis / 1_000.0)
                .toArray();
    }
}
