package dev.footfall.send;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.BufferedSink;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * OkHttp posts again by itself after a 503 with {@code Retry-After: 0}, whatever it was told: an
 * event more than anyone counts. A body that says it cannot be written twice is never posted twice.
 */
final class OneShot extends RequestBody {

    private final byte[] body;
    private final @Nullable MediaType type;

    /**
     * @param type null where the content type is none that can be read
     */
    OneShot(byte[] body, @Nullable MediaType type) {
        this.body = body;
        this.type = type;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return body.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(body);
    }
}
