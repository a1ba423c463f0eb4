package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.SampleRuns;
import dev.footfall.run.RunSnapshot;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

/** The live screen's model, with no stage. */
class DashboardViewModelTest {

    private final DashboardViewModel model = new DashboardViewModel(ZoneOffset.UTC);

    @Test
    void before_a_run_every_figure_is_undefined_not_zero() {
        for (Figure figure : Figure.values()) {
            assertThat(figure(figure).value()).as(figure.title()).isEqualTo("–");
        }
    }

    @Test
    void figures_read_as_the_snapshot_counts_with_thousands_separated() {
        RunSnapshot run = SampleRuns.running();
        model.show(run);
        assertThat(figure(Figure.SENT).value())
                .isEqualTo("%,d".formatted(run.metrics().counts().sent()))
                .contains(",");
        assertThat(figure(Figure.ERRORS).value())
                .isEqualTo("%,d".formatted(run.metrics().counts().errors()));
        assertThat(figure(Figure.ERRORS).quiet()).isFalse();
        assertThat(figure(Figure.FELT).unit()).isEqualTo("ms");
        assertThat(figure(Figure.SENT).trend()).hasSize(60);
    }

    @Test
    void nothing_answered_yet_is_said_and_not_shown_as_nought_per_cent() {
        model.show(SampleRuns.idle());
        assertThat(figure(Figure.SENT).value()).isEqualTo("0");
        assertThat(figure(Figure.ACKNOWLEDGED).caption()).isEqualTo("no answers yet");
        assertThat(figure(Figure.FELT).value()).isEqualTo("–");
    }

    @Test
    void error_rows_stay_the_same_objects_while_their_groups_grow() {
        model.show(SampleRuns.running());
        List<ErrorRow> before = List.copyOf(model.errors());
        model.show(SampleRuns.running());
        assertThat(before).isNotEmpty();
        assertThat(model.errors()).containsExactlyElementsOf(before);
    }

    @Test
    void clear_forgets_the_run() {
        model.show(SampleRuns.running());
        model.open(model.errors().getFirst());
        model.clear();
        assertThat(model.errors()).isEmpty();
        assertThat(model.openedProperty().get()).isNull();
        assertThat(figure(Figure.SENT).value()).isEqualTo("–");
    }

    private FigureState figure(Figure figure) {
        return model.figure(figure).get();
    }
}
