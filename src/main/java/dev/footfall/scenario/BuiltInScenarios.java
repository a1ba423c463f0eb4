package dev.footfall.scenario;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The scenarios that come with the app, found on the class path, in a folder or in a jar.
 *
 * @param files {@code first-steps} first, then by name
 */
public record BuiltInScenarios(List<Path> files) {

    private static final Logger LOG = LoggerFactory.getLogger(BuiltInScenarios.class);
    private static final String FIRST = "first-steps.yaml";

    /** Copies the list. */
    public BuiltInScenarios {
        files = List.copyOf(files);
    }

    /** Looks under {@code scenarios/} on the class path; none found is a line in the log. */
    public static BuiltInScenarios onClassPath() {
        URL folder = BuiltInScenarios.class.getResource("/scenarios/");
        if (folder == null) {
            LOG.warn("No scenarios on the class path: the menu of built-in scenarios is empty.");
            return new BuiltInScenarios(List.of());
        }
        try (var found = Files.list(path(folder.toURI()))) {
            return new BuiltInScenarios(
                    found.filter(f -> f.toString().endsWith(".yaml"))
                            .sorted(
                                    Comparator.comparing(
                                                    (Path f) ->
                                                            !f.getFileName()
                                                                    .toString()
                                                                    .equals(FIRST))
                                            .thenComparing(f -> f.getFileName().toString()))
                            .toList());
        } catch (IOException | URISyntaxException e) {
            LOG.warn("The built-in scenarios cannot be listed at {}", folder, e);
            return new BuiltInScenarios(List.of());
        }
    }

    /**
     * The one with this name.
     *
     * @param name {@code first-steps}, with or without {@code .yaml}; null when there is none
     */
    public @Nullable Path named(String name) {
        String file = name.endsWith(".yaml") ? name : name + ".yaml";
        return files.stream()
                .filter(f -> String.valueOf(f.getFileName()).equals(file))
                .findFirst()
                .orElse(null);
    }

    private static Path path(URI uri) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return Path.of(uri);
        }
        try {
            // Never closed: its paths are read as long as the window lives.
            FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            LOG.debug("{} is open already", uri);
        }
        return Path.of(uri);
    }
}
