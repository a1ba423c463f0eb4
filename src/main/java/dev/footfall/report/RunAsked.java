package dev.footfall.report;

import dev.footfall.run.PlanDigest;
import dev.footfall.run.RunIdentity;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was asked for: enough to play a run again, or to play the rest of it.
 *
 * @param identity what is asked of whom
 * @param command {@code run} or {@code replay}
 * @param scenario the scenario file's text; null for a replay, whose log is too large to keep
 * @param log which log was replayed; null for a scenario, and where a version before this one wrote
 *     {@code run.json}
 * @param arguments the command line's, as given, without secrets
 * @param failIf the thresholds, in the order in which they are judged
 * @param shard which part of the sessions was played, {@code K/N}; {@code 1/1} for all
 * @param folder the absolute folder from which relative paths start; null where it is not known
 * @param sample digest of the first sessions, which tells later whether the same files still give
 *     the same events; null where it is not known
 * @param versions of what took part, by name: {@code footfall}, {@code java}, {@code os}
 */
public record RunAsked(
        RunIdentity identity,
        String command,
        @Nullable String scenario,
        @Nullable AskedLog log,
        List<String> arguments,
        List<String> failIf,
        String shard,
        @Nullable String folder,
        @Nullable String sample,
        SortedMap<String, String> versions) {

    /** Everything in one part. */
    public static final String WHOLE = "1/1";

    /** A whole run whose folder is not known. */
    public RunAsked(
            RunIdentity identity,
            String command,
            @Nullable String scenario,
            List<String> arguments,
            List<String> failIf,
            SortedMap<String, String> versions) {
        this(identity, command, scenario, null, arguments, failIf, WHOLE, null, null, versions);
    }

    /** Copies the collections, and takes secrets out of the arguments and the target. */
    public RunAsked {
        identity = Secrets.without(identity);
        arguments = Secrets.without(arguments);
        failIf = List.copyOf(failIf);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /**
     * Whether these give the events that were played, as far as the first of them tell; true where
     * that was not written down.
     *
     * @param sessions everybody, of all shards
     */
    public boolean gives(SessionSource sessions, boolean markSynthetic) {
        return sample == null || sample.equals(PlanDigest.ofFirst(sessions, markSynthetic));
    }
}
