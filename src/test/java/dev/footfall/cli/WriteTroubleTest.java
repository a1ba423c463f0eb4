package dev.footfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

class WriteTroubleTest {

    @Test
    void a_file_name_alone_is_no_reason() {
        assertThat(WriteTrouble.why(new AccessDeniedException("/srv/runs/a")))
                .isEqualTo("this user may not write to /srv/runs");
        assertThat(WriteTrouble.why(new FileAlreadyExistsException("/srv/a")))
                .isEqualTo("it is a file");
        assertThat(WriteTrouble.why(new FileSystemException("/a", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
        assertThat(WriteTrouble.why(new IOException("No space left on device")))
                .isEqualTo("No space left on device");
    }
}
