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
import okhttp3.Response;

import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
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

    /** Counts connections, and marks why one could not be made; shared by all calls. */
    private static final class Opened extends EventListener {
        private final LongAdder count = new LongAdder();

        @Override
        public void connectEnd(
                Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
            count.increment();
        }

        @Override
        public void connectFailed(
                Call call,
                InetSocketAddress address,
                Proxy proxy,
                @Nullable Protocol protocol,
                IOException trouble) {
            boolean tls = call.request().isHttps();
            // Of plain HTTP, a proxy gets the request itself: it may have gone on from there.
            boolean asksProxy =
                    proxy.type() == Proxy.Type.SOCKS || (tls && proxy.address() != null);
            Trouble.markUnconnected(trouble, tls, asksProxy);
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
                        .header("Accept", "application/json")
                        // Said by ourselves, so that OkHttp does not unpack: what is counted is
                        // what came over the wire, and a packed gigabyte stays packed.
                        .header("Accept-Encoding", GZIP);
        if (options.authorization() != null) {
            request.header("Authorization", options.authorization());
        }
        this.template = request.build();
        this.deadlines = new Deadlines(options.deadline(), clock, lanes::tidy);
    }

    @Override
    public Outcome send(byte[] body, String contentType, long due) {
        return exchange(body, contentType, due, false).outcome();
    }

    @Override
    public Reply exchange(byte[] body, String contentType, long due, boolean hints) {
        // Parsing a media type costs more than posting: MediaType caches nothing, so parse once.
        MediaType type = contentType.equals(JSON_TEXT) ? JSON : MediaType.parse(contentType);
        Request request = template.newBuilder().post(new OneShot(body, type)).build();
        Lanes.Lane lane = lanes.take();
        Call call = lane.call(request);
        ServerHints heard = ServerHints.NONE;
        AnswerBody answer = new AnswerBody();
        long sent = clock.nanos();
        Deadlines.Watched watched = deadlines.watch(call, sent);
        boolean sound = true;
        try (Response response = call.execute()) {
            lanes.answeredIn(response.protocol());
            int status = PlainStatus.of(response);
            if (status < LEAST_STATUS) {
                // To OkHttp it was a whole answer, after which it would post on this connection.
                call.cancel();
                throw new IllegalStateException("the status " + status + " is none");
            }
            if (hints) {
                heard = ServerHints.of(response::header, clock.now());
            }
            BufferedSource source = response.body().source();
            boolean acknowledged = status >= 200 && status < 300;
            boolean packed = GZIP.equalsIgnoreCase(response.header("Content-Encoding"));
            String text = acknowledged ? answer.drain(source) : answer.read(source, packed);
            Timing timing = new Timing(due, sent, clock.nanos());
            Outcome outcome =
                    acknowledged
                            ? new Outcome.Acknowledged(status, timing)
                            : new Outcome.Refused(status, text, timing);
            return new Reply(outcome, heard, answer.bytes);
        } catch (IOException trouble) {
            Outcome outcome = watched.outcome(trouble, new Timing(due, sent, clock.nanos()));
            return new Reply(outcome, heard, answer.bytes);
        } catch (IllegalArgumentException | IllegalStateException strange) {
            // What OkHttp makes of a length or a status below zero, and we of one below 100.
            sound = false;
            call.cancel();
            Outcome outcome = Trouble.malformed(strange, new Timing(due, sent, clock.nanos()));
            return new Reply(outcome, heard, answer.bytes);
        } finally {
            deadlines.forget(watched);
            if (sound) {
                lanes.giveBack(lane);
            } else {
                lanes.drop(lane);
            }
        }
    }

    private static final String GZIP = "gzip";
    private static final int LEAST_STATUS = 100;
    private static final String JSON_TEXT = "application/json";
    private static final MediaType JSON = MediaType.get(JSON_TEXT);

    /** Reads an answer to its end, or until it breaks off, and counts what came. */
    private static final class AnswerBody {
        private long bytes;

        private String drain(BufferedSource source) throws IOException {
            while (!source.exhausted()) {
                long arrived = source.getBuffer().size();
                bytes += arrived;
                source.skip(arrived);
            }
            return "";
        }

        private String read(BufferedSource source, boolean packed) throws IOException {
            Buffer kept = new Buffer();
            while (!source.exhausted()) {
                long room = Outcome.BODY_LIMIT - kept.size();
                Buffer arrived = source.getBuffer();
                bytes += arrived.size();
                kept.write(arrived, Math.min(room, arrived.size()));
                source.skip(arrived.size());
            }
            return (packed ? unpacked(kept) : kept).readUtf8();
        }

        /** As far as it can be unpacked, and no more than is kept of others. */
        private static Buffer unpacked(Buffer packed) {
            Buffer text = new Buffer();
            try (GzipSource source = new GzipSource(packed)) {
                while (text.size() < Outcome.BODY_LIMIT
                        && source.read(text, Outcome.BODY_LIMIT - text.size()) >= 0) {
                    // More is there.
                }
            } catch (IOException cut) {
                // It was cut at what is kept, or is no gzip: what could be read is told.
                return text;
            }
            return text;
        }
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
