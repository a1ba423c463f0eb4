package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class StolenTimeTest {

    @TempDir Path dir;

    @Test
    void is_the_share_of_what_has_passed_since_the_start() throws IOException {
        Path stat = write("cpu  100 0 50 800 10 0 5 35 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n");
        StolenTime stolen = new StolenTime(stat);
        assertThat(stolen.share()).isZero();
        // 200 ticks later, 30 of them taken; what ran as a guest is part of user already.
        write("cpu  200 0 80 830 15 0 10 65 90 0\n");
        assertThat(stolen.share()).isCloseTo(30 / 200.0, within(1e-9));
    }

    @Test
    void is_not_known_where_there_is_no_such_file_or_another() throws IOException {
        assertThat(new StolenTime(dir.resolve("none")).share()).isNegative();
        assertThat(new StolenTime(write("")).share()).isNegative();
        assertThat(new StolenTime(write("cpu  1 2 3\n")).share()).isNegative();
        assertThat(new StolenTime(write("cpu  a b c d e f g h\n")).share()).isNegative();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(dir.resolve("stat"), text);
    }
}
