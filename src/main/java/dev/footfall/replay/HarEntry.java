package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * What a replay needs of one HAR 1.2 entry; responses, which are the bulk of an archive, are passed
 * over unread.
 */
final class HarEntry {

    @Nullable String startedDateTime;
    @Nullable String method;
    @Nullable String url;
    @Nullable String mimeType;
    @Nullable String text;

    /** How the text is written; null for plainly. */
    @Nullable String encoding;

    private HarEntry() {}

    /** Reads an entry whose start is the current token, up to its end. */
    static HarEntry read(JsonParser p) {
        HarEntry entry = new HarEntry();
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            if (name.equals("startedDateTime") && value == JsonToken.VALUE_STRING) {
                entry.startedDateTime = p.getString();
            } else if (name.equals("request") && value == JsonToken.START_OBJECT) {
                entry.request(p);
            } else {
                p.skipChildren();
            }
        }
        return entry;
    }

    private void request(JsonParser p) {
        String name;
        while ((name = p.nextName()) != null) {
            JsonToken value = p.nextToken();
            boolean string = value == JsonToken.VALUE_STRING;
            if (name.equals("method") && string) {
                method = p.getString();
            } else if (name.equals("url") && string) {
                url = p.getString();
            } else if (name.equals("postData") && value == JsonToken.START_OBJECT) {
                postData(p);
            } else {
                p.skipChildren();
            }
        }
    }

    private void postData(JsonParser p) {
        String name;
        while ((name = p.nextName()) != null) {
            boolean string = p.nextToken() == JsonToken.VALUE_STRING;
            if (name.equals("mimeType") && string) {
                mimeType = p.getString();
            } else if (name.equals("text") && string) {
                text = p.getString();
            } else if (name.equals("encoding") && string) {
                encoding = p.getString();
            } else {
                p.skipChildren();
            }
        }
    }

    /**
     * The body as it was sent; null when none was recorded, or one that is no text in UTF-8, which
     * an archive cannot hold without {@code base64}.
     */
    @Nullable String body() {
        if (text == null || !"base64".equalsIgnoreCase(encoding)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getMimeDecoder().decode(text)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            return null;
        }
    }

    /** Whether it is a POST whose path ends in {@code /interactions}. */
    boolean isInteraction() {
        if (url == null || method == null || !method.toUpperCase(Locale.ROOT).equals("POST")) {
            return false;
        }
        String path = url.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        return path.endsWith("/interactions");
    }
}
