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
    private long recorded;
    private long lost;

    private Capture(FileChannel file) {
        this.file = file;
    }

    /**
     * Goes on at the end of the file, or makes it.
     *
     * @throws EndpointException when it cannot be written
     */
    static Capture to(Path file) throws EndpointException {
        try {
            return new Capture(
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND));
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
    synchronized void add(
            String slug, byte[] body, @Nullable String contentType, int status, Instant at) {
        try {
            ByteBuffer line = ByteBuffer.wrap(line(slug, body, contentType, status, at));
            while (line.hasRemaining()) {
                file.write(line);
            }
            recorded++;
        } catch (IOException e) {
            // The caller is answered all the same, as with the store; the loss is counted.
            lost++;
        }
    }

    /** Requests in the file. */
    synchronized long recorded() {
        return recorded;
    }

    /**
     * Requests that could not be taken down: their body is no text, or the disk did not take it.
     */
    synchronized long lost() {
        return lost;
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
            String slug, byte[] body, @Nullable String contentType, int status, Instant at)
            throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        ObjectNode line = JSON.createObjectNode();
        line.put("_received_at", at.toString());
        line.put("_slug", slug);
        line.put("_status", status);
        if (contentType != null) {
            line.put("_content_type", contentType);
        }
        names(line, body);
        line.put("_raw", text);
        return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Repeated beside the body, so that the line can be filed without taking the body apart. */
    private static void names(ObjectNode line, byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            for (String field : NAMES) {
                if (json.path(field).isString()) {
                    line.set(field, json.path(field));
                }
            }
        } catch (JacksonException notJson) {
            line.remove(NAMES);
        }
    }
}
