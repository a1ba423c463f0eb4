package dev.footfall.cli;

import dev.footfall.run.RunRequest;
import dev.footfall.send.RetryPolicy;
import dev.footfall.send.Transport;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** From flags to what is asked of a run. */
final class Requests {

    /** As the platform documents its slugs, but for their least length: the real one decides. */
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");

    private Requests() {}

    /**
     * The request that the flags make.
     *
     * @throws Refusal for a number out of range, all of them at once
     */
    static RunRequest of(PlayOptions options, Target target) {
        StringBuilder mistakes = new StringBuilder();
        atLeastOne("--users", options.users == null ? 1 : options.users, mistakes);
        atLeastOne("--events", options.events == null ? 1 : options.events, mistakes);
        atLeastOne("--max-in-flight", options.maxInFlight, mistakes);
        if (options.app != null && !SLUG.matcher(options.app).matches()) {
            mistakes.append(
                    "--app must be a slug of letters, digits and hyphens, not \"%s\".%n"
                            .formatted(options.app));
        }
        if (options.users != null && options.rate != null) {
            mistakes.append(
                    "--users and --rate exclude each other: a closed crowd's rate is set by the"
                            + " answers. Leave one out.\n");
        }
        if (options.rate != null && options.speed != null && options.speed.isInfinite()) {
            mistakes.append(
                    "--rate and --speed max exclude each other: one spaces events, the other leaves"
                            + " no pause. Leave one out.\n");
        }
        options.metrics.check(mistakes);
        RetryPolicy retry = options.retry.policy(mistakes);
        Transport transport = options.transport.transport(mistakes);
        options.transport.refuseRemoteProxy(options.allowRemote);
        if (!mistakes.isEmpty()) {
            throw new Refusal(ExitCode.USAGE, mistakes.toString().stripTrailing());
        }
        return new RunRequest(
                target.base(),
                target.local() != null,
                options.app,
                options.seed == null ? OptionalLong.empty() : OptionalLong.of(options.seed),
                options.rate,
                options.users == null ? OptionalInt.empty() : OptionalInt.of(options.users),
                options.duration,
                options.events == null ? OptionalLong.empty() : OptionalLong.of(options.events),
                options.speed,
                options.maxInFlight,
                options.timeout,
                options.shard,
                System.getenv("FOOTFALL_AUTHORIZATION"),
                retry,
                transport);
    }

    private static void atLeastOne(String flag, long value, StringBuilder mistakes) {
        if (value < 1) {
            mistakes.append("%s must be at least 1, not %d.%n".formatted(flag, value));
        }
    }
}
