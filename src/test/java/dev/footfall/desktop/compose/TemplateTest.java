package dev.footfall.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;

class TemplateTest {

    @ParameterizedTest
    @EnumSource(Template.class)
    void is_valid(Template template) {
        assertThat(ScenarioReader.read(Path.of("new.yaml"), template.text()))
                .isInstanceOf(ScenarioLoad.Loaded.class);
    }
}
