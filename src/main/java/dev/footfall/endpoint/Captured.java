package dev.footfall.endpoint;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What a capture has taken down.
 *
 * @param file where to
 * @param recorded requests in the file since it was switched on
 * @param leftOut events with Footfall's own mark, where those are not wanted
 * @param noText requests that could not be taken down, since their body is no text
 * @param notWritten requests that the disk did not take
 * @param trouble why it did not, the last time; null where it took all
 */
public record Captured(
        Path file,
        long recorded,
        long leftOut,
        long noText,
        long notWritten,
        @Nullable String trouble) {}
