package dev.footfall.endpoint;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * Writes down what real clients send, one line a request, in a form that a replay sends again byte
 * for byte. Each line is in the file when its request is answered. Any thread.
 */
final class Capture implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Capture.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> NAMES = List.of("event_type", "session_id");

    private final FileChannel file;
    private final Path path;
    private final boolean othersOnly;
    private long recorded;
    private long leftOut;
    private long noText;
    private long notWritten;
    private @Nullable String trouble;
    private boolean torn;

    private Capture(FileChannel file, Path path, boolean othersOnly) {
        this.file = file;
        this.path = path;
        this.othersOnly = othersOnly;
    }

    /**
     * Goes on at the end of the file, or makes it.
     *
     * @param othersOnly leaves out events with Footfall's own mark
     * @throws EndpointException when it cannot be written
     */
    static Capture to(Path file, boolean othersOnly) throws EndpointException {
        try {
            return new Capture(
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND),
                    file,
                    othersOnly);
        } catch (IOException e) {
            throw new EndpointException(
                    "The capture cannot be written to %s: %s. Name another file."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /**
     * Takes one request down.
     *
     * @param contentType null when the client named none
     * @param status what it was answered with
     */
    void add(String slug, byte[] body, @Nullable String contentType, int status, Instant at) {
        JsonNode json = json(body);
        if (othersOnly && marked(json)) {
            synchronized (this) {
                leftOut++;
            }
            return;
        }
        try {
            write(line(slug, body, json, contentType, status, at));
        } catch (CharacterCodingException e) {
            synchronized (this) {
                noText++;
            }
        }
    }

    private synchronized void write(byte[] line) {
        try {
            if (torn) {
                // What the disk took of the line before must not spoil this one.
                writeAll(new byte[] {'\n'});
                torn = false;
            }
            writeAll(line);
            recorded++;
        } catch (IOException e) {
            // The caller is answered all the same, as with the store; the loss is counted.
            torn = true;
            notWritten++;
            trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
    }

    private void writeAll(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            file.write(left);
        }
    }

    /** So far. */
    synchronized Captured captured() {
        return new Captured(path, recorded, leftOut, noText, notWritten, trouble);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("The capture did not close in order: {}", e.getMessage());
        }
    }

    private static byte[] line(
            String slug,
            byte[] body,
            @Nullable JsonNode json,
            @Nullable String contentType,
            int status,
            Instant at)
            throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        ObjectNode line = JSON.createObjectNode();
        line.put("_received_at", at.toString());
        line.put("_slug", slug);
        line.put("_status", status);
        if (contentType != null) {
            line.put("_content_type", contentType);
        }
        names(line, json);
        line.put("_raw", text);
        return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Repeated beside the body, so that the line can be filed without taking the body apart. */
    private static void names(ObjectNode line, @Nullable JsonNode json) {
        for (String field : NAMES) {
            if (json != null && json.path(field).isString()) {
                line.set(field, json.path(field));
            }
        }
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** The mark that every generated event carries unless its scenario says no. */
    private static boolean marked(@Nullable JsonNode json) {
        return json != null && json.path("metadata").path("synthetic").asBoolean(false);
    }
}
