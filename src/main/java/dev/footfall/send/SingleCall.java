package dev.footfall.send;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import okio.Buffer;

import java.io.IOException;

/** Posts one event by hand and keeps its answer, also where it was acknowledged. */
public final class SingleCall {

    private SingleCall() {}

    /**
     * What came of it.
     *
     * @param body the answer's body as text, cut at {@link Outcome#BODY_LIMIT}; empty where there
     *     was no answer
     */
    public record Answer(Outcome outcome, String body) {}

    /** Posts once and waits, at most as long as the options allow; trouble never throws. */
    public static Answer post(SendOptions options, byte[] body, String contentType, Clock clock) {
        OkHttpClient client =
                Clients.of(options, EventListener.NONE)
                        .newBuilder()
                        .callTimeout(options.deadline())
                        .build();
        Request.Builder request =
                new Request.Builder()
                        .url(options.url().toString())
                        .header("User-Agent", "footfall")
                        .header("Accept", "application/json")
                        .post(new OneShot(body, MediaType.parse(contentType)));
        if (options.authorization() != null) {
            request.header("Authorization", options.authorization());
        }
        long sent = clock.nanos();
        try (Response response = client.newCall(request.build()).execute()) {
            Buffer kept = new Buffer();
            while (kept.size() < Outcome.BODY_LIMIT
                    && response.body().source().read(kept, Outcome.BODY_LIMIT - kept.size()) >= 0) {
                // What is beyond the limit is left unread: the connection is closed below.
            }
            String text = kept.readUtf8();
            Timing timing = new Timing(sent, sent, clock.nanos());
            int status = PlainStatus.of(response);
            return new Answer(
                    status >= 200 && status < 300
                            ? new Outcome.Acknowledged(status, timing)
                            : new Outcome.Refused(status, text, timing),
                    text);
        } catch (java.io.InterruptedIOException late) {
            return new Answer(new Outcome.TimedOut(new Timing(sent, sent, clock.nanos())), "");
        } catch (IOException trouble) {
            return new Answer(Trouble.outcome(trouble, new Timing(sent, sent, clock.nanos())), "");
        } finally {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }
}
