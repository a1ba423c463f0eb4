package dev.footfall.endpoint.fault;

import dev.footfall.clock.Clock;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The faults in force since a moment. The n-th request meets the same fate whenever seed, faults
 * and times are the same. Any thread may ask.
 */
public final class Faults {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final List<FaultSpec> specs;
    private final Clock clock;
    private final long seed;
    private final long start;
    private final Map<FaultSpec, TokenBucket> buckets = new HashMap<>();
    private long requests;

    /** The faults, their windows counted from now. */
    public Faults(List<FaultSpec> specs, Clock clock, long seed) {
        this.specs = List.copyOf(specs);
        this.clock = clock;
        this.seed = seed;
        this.start = clock.nanos();
    }

    /** What they are. */
    public List<FaultSpec> specs() {
        return specs;
    }

    /** The fate of the next request. */
    public Fate next() {
        return specs.isEmpty() ? Fate.NONE : decide();
    }

    private synchronized Fate decide() {
        SplittableRandom random = new SplittableRandom(seed + GOLDEN * ++requests);
        Duration now = Duration.ofNanos(clock.nanos() - start);
        FateBuilder fate = new FateBuilder();
        for (FaultSpec spec : specs) {
            // Both are drawn whether they are used or not: no fault shifts the luck of the others.
            SplittableRandom own = random.split();
            boolean struck = own.nextDouble() < spec.share();
            if (struck && isOn(spec, now)) {
                apply(spec, now, own, fate);
            }
        }
        return fate.build();
    }

    private static boolean isOn(FaultSpec spec, Duration now) {
        Duration to = spec.to();
        return now.compareTo(spec.from()) >= 0 && (to == null || now.compareTo(to) < 0);
    }

    private void apply(FaultSpec spec, Duration now, SplittableRandom random, FateBuilder fate) {
        switch (spec.fault()) {
            case Fault.Latency latency -> fate.delay(Delay.draw(latency, random));
            case Fault.Status status -> fate.status(status, Map.of());
            case Fault.RateLimit limit -> {
                long nanos = now.toNanos();
                TokenBucket bucket =
                        buckets.computeIfAbsent(spec, _ -> new TokenBucket(limit, nanos));
                boolean taken = bucket.take(nanos);
                Map<String, String> headers = bucket.headers(taken);
                if (taken) {
                    fate.headers(headers);
                } else {
                    fate.status(new Fault.Status(429, false), headers);
                }
            }
            case Fault.Stall stall -> fate.delay(spec.from().plus(stall.length()).minus(now));
            case Fault.DropBefore _ -> fate.dropBefore();
            case Fault.DropMidway _ -> fate.answer(Fate.Answer.CUT);
            case Fault.Truncated _ -> fate.answer(Fate.Answer.TRUNCATED);
            case Fault.NotJson _ -> fate.answer(Fate.Answer.NOT_JSON);
            case Fault.Slow slow -> fate.slow(slow.bytesPerSecond());
            case Fault.StoreFails _ -> fate.storeFails();
            case Fault.EnvelopedRefusals _ -> fate.envelopedRefusals();
        }
    }
}
