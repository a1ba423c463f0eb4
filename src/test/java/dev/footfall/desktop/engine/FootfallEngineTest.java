package dev.footfall.desktop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.clock.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

class FootfallEngineTest {

    @TempDir private Path folder;

    /** The window asks on its own thread, and a start may rehearse for seconds. */
    @Test
    @Timeout(30)
    void the_local_endpoint_is_told_while_a_run_is_being_started() {
        try (FootfallEngine engine = new FootfallEngine(folder, Clock.system())) {
            synchronized (engine) {
                assertThat(CompletableFuture.supplyAsync(engine::localEndpoint).join()).isEmpty();
            }
        }
    }
}
