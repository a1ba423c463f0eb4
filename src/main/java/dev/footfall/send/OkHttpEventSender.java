package dev.footfall.send;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.util.concurrent.atomic.LongAdder;

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
    private final Opened opened = new Opened();

    /** Counts connections; shared by all calls. */
    private static final class Opened extends EventListener {
        private final LongAdder count = new LongAdder();

        @Override
        public void connectEnd(
                Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
            count.increment();
        }
    }

    /**
     * Opens no connection yet.
     *
     * @throws TransportException when the options name what cannot be used
     */
    public OkHttpEventSender(SendOptions options, Clock clock) {
        this.clock = clock;
        HttpUrl url = HttpUrl.get(options.url());
        this.lanes = new Lanes(Clients.of(options, opened), url.isHttps(), clock);
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .header("User-Agent", "footfall")
                        .header("Accept", "application/json");
        if (options.authorization() != null) {
            request.header("Authorization", options.authorization());
        }
        this.template = request.build();
        this.deadlines = new Deadlines(options.deadline(), clock, lanes::tidy);
    }

    @Override
    public Outcome send(byte[] body, String contentType, long due) {
        return post(body, contentType, due, null);
    }

    @Override
    public Reply exchange(byte[] body, String contentType, long due) {
        Hints hints = new Hints();
        Outcome outcome = post(body, contentType, due, hints);
        return new Reply(outcome, hints.read);
    }

    /** What an answer's headers say about going on. */
    private static final class Hints {
        private ServerHints read = ServerHints.NONE;
    }

    /**
     * @param hints where the answer's hints go; null when nobody asks
     */
    private Outcome post(byte[] body, String contentType, long due, @Nullable Hints hints) {
        // Parsing a media type costs more than posting: MediaType caches nothing, so parse once.
        MediaType type = contentType.equals(JSON_TEXT) ? JSON : MediaType.parse(contentType);
        Request request = template.newBuilder().post(new OneShot(body, type)).build();
        Lanes.Lane lane = lanes.take();
        Call call = lane.call(request);
        long sent = clock.nanos();
        Deadlines.Watched watched = deadlines.watch(call, sent);
        boolean sound = true;
        try (Response response = call.execute()) {
            int status = response.code();
            if (status < LEAST_STATUS) {
                throw new ProtocolException("the status " + status + " is none");
            }
            if (hints != null) {
                hints.read = ServerHints.of(response::header, clock.now());
            }
            BufferedSource source = response.body().source();
            boolean acknowledged = status >= 200 && status < 300;
            String text = acknowledged ? drain(source) : read(source);
            Timing timing = new Timing(due, sent, clock.nanos());
            return acknowledged
                    ? new Outcome.Acknowledged(status, timing)
                    : new Outcome.Refused(status, text, timing);
        } catch (IOException trouble) {
            return watched.outcome(trouble, new Timing(due, sent, clock.nanos()));
        } catch (IllegalArgumentException | IllegalStateException strange) {
            // What OkHttp makes of a length or a status below zero.
            sound = false;
            call.cancel();
            return Trouble.malformed(strange, new Timing(due, sent, clock.nanos()));
        } finally {
            deadlines.forget(watched);
            if (sound) {
                lanes.giveBack(lane);
            } else {
                lanes.drop(lane);
            }
        }
    }

    /**
     * OkHttp posts again by itself after a 503 with {@code Retry-After: 0}, whatever it was told:
     * an event more than anyone counts. A body that says it cannot be written twice is never posted
     * twice.
     */
    private static final class OneShot extends RequestBody {
        private final byte[] body;
        private final @Nullable MediaType type;

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

    private static final int LEAST_STATUS = 100;
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
    public long connectionsOpened() {
        return opened.count.sum();
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
