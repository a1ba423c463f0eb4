package dev.footfall.send;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import okio.Buffer;
import okio.BufferedSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Posts with OkHttp, one synchronous call on the caller's (virtual) thread. OkHttp's own time-outs
 * and its quiet retry are off: the first cost throughput (22,000 against 17,000 requests a second
 * on one core) and one deadline of ours does their work, the second hides failures.
 */
public final class OkHttpEventSender implements EventSender {

    private final Lanes lanes;
    private final Request template;
    private final Deadlines deadlines;
    private final Clock clock;

    /** Opens no connection yet. */
    public OkHttpEventSender(SendOptions options, Clock clock) {
        this.clock = clock;
        HttpUrl url = HttpUrl.get(options.url());
        OkHttpClient.Builder client =
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .callTimeout(Duration.ZERO)
                        .connectTimeout(Duration.ZERO)
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                        .connectionPool(
                                new ConnectionPool(options.connections(), 1, TimeUnit.MINUTES));
        if (!url.isHttps()) {
            // Or OkHttp reads the machine's 150 certificates, which takes longer than the first
            // events.
            client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        this.lanes = new Lanes(client.build(), url.isHttps());
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .header("User-Agent", "footfall")
                        .header("Accept", "application/json");
        if (options.authorization() != null) {
            request.header("Authorization", options.authorization());
        }
        this.template = request.build();
        this.deadlines = new Deadlines(options.deadline(), clock);
    }

    @Override
    public Outcome send(byte[] body, String contentType, long due) {
        // Parsing a media type costs more than posting: MediaType caches nothing, so parse once.
        MediaType type = contentType.equals(JSON_TEXT) ? JSON : MediaType.parse(contentType);
        Request request = template.newBuilder().post(RequestBody.create(body, type)).build();
        OkHttpClient lane = lanes.take();
        Call call = lane.newCall(request);
        long sent = clock.nanos();
        Deadlines.Watched watched = deadlines.watch(call, sent);
        try (Response response = call.execute()) {
            int status = response.code();
            BufferedSource source = response.body().source();
            boolean acknowledged = status >= 200 && status < 300;
            String text = acknowledged ? drain(source) : read(source);
            Timing timing = new Timing(due, sent, clock.nanos());
            return acknowledged
                    ? new Outcome.Acknowledged(status, timing)
                    : new Outcome.Refused(status, text, timing);
        } catch (IOException trouble) {
            return watched.outcome(trouble, new Timing(due, sent, clock.nanos()));
        } finally {
            deadlines.forget(watched);
            lanes.giveBack(lane);
        }
    }

    private static final String JSON_TEXT = "application/json";
    private static final MediaType JSON = MediaType.get(JSON_TEXT);

    private static String drain(BufferedSource source) throws IOException {
        while (!source.exhausted()) {
            source.skip(source.getBuffer().size());
        }
        return "";
    }

    private static String read(BufferedSource source) throws IOException {
        Buffer kept = new Buffer();
        while (!source.exhausted()) {
            long room = Outcome.BODY_LIMIT - kept.size();
            Buffer arrived = source.getBuffer();
            long take = Math.min(room, arrived.size());
            kept.write(arrived, take);
            source.skip(arrived.size());
        }
        return kept.readUtf8();
    }

    @Override
    public void cancelAll() {
        deadlines.cancelAll();
    }

    @Override
    public void close() {
        deadlines.close();
        lanes.close();
    }
}
