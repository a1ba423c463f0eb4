package dev.footfall.report;

import dev.footfall.run.RunIdentity;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** {@code run.json}: what was asked. Written before the first event, so that a dead run has it. */
public final class RunJson {

    /** The file's name in the run directory. */
    public static final String FILE = "run.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RunJson() {}

    /**
     * Writes {@code run.json} into the run directory, whole or not at all; makes the directory
     * where there is none.
     *
     * @throws IOException when the directory cannot be written
     */
    public static void write(Path dir, RunAsked request) throws IOException {
        String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(request));
        AtomicFile.write(dir, FILE, json + "\n");
    }

    private static ObjectNode json(RunAsked request) {
        RunIdentity identity = request.identity();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("runId", identity.runId());
        root.put("command", request.command());
        root.put("name", identity.title());
        root.put("file", identity.file());
        root.put("seed", identity.seed());
        root.put("target", identity.target().toString());
        root.put("app", identity.slug());
        root.put("local", identity.local());
        root.put("startedAt", identity.startedAt().toString());
        if (request.log() != null) {
            AskedLogJson.write(request.log(), root.putObject("log"));
        }
        texts(root.putArray("arguments"), request.arguments());
        texts(root.putArray("failIf"), request.failIf());
        root.put("shard", request.shard());
        root.put("folder", request.folder());
        root.put("sample", request.sample());
        ObjectNode versions = root.putObject("versions");
        request.versions().forEach(versions::put);
        root.put("scenario", request.scenario());
        return root;
    }

    private static void texts(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }

    /**
     * Reads {@code run.json} from a run directory.
     *
     * @throws IOException when there is none, or when it is not what {@link #write} writes
     */
    public static RunAsked read(Path dir) throws IOException {
        Path file = dir.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException(dir + " is no run directory: expected one that holds " + FILE);
        }
        try {
            return request(MAPPER.readTree(Files.readString(file)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException wrong) {
            String said = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            throw new IOException(file + " cannot be read: " + said, wrong);
        }
    }

    private static RunAsked request(JsonNode root) {
        TreeMap<String, String> versions = new TreeMap<>();
        root.path("versions")
                .properties()
                .forEach(version -> versions.put(version.getKey(), version.getValue().asString()));
        return new RunAsked(
                new RunIdentity(
                        root.required("runId").asString(),
                        root.required("name").asString(),
                        root.required("file").asString(),
                        root.required("seed").asLong(),
                        URI.create(root.required("target").asString()),
                        root.required("app").asString(),
                        root.required("local").asBoolean(),
                        Instant.parse(root.required("startedAt").asString())),
                root.required("command").asString(),
                text(root.path("scenario")),
                AskedLogJson.read(root.path("log")),
                texts(root.path("arguments")),
                texts(root.path("failIf")),
                root.path("shard").asString(RunAsked.WHOLE),
                text(root.path("folder")),
                text(root.path("sample")),
                versions);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
