package dev.footfall.report;

import dev.footfall.run.RunIdentity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Keeps what nobody should read out of files. */
final class Secrets {

    private static final String LEFT_OUT = "(left out)";
    private static final String NAME =
            "(?:authorization|bearer|cookie|credential|passw(?:or)?d|secret|token|api[-_]?key)";
    private static final Pattern NAMED_OPTION =
            Pattern.compile("--?[\\w-]*" + NAME + "[\\w-]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_VALUE =
            Pattern.compile("(" + NAME + "[\\w-]*\\s*[=:]\\s*).+", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("(://)[^/@\\s]+@");

    private Secrets() {}

    /** The same arguments, with values that look like secrets left out. */
    static List<String> without(List<String> arguments) {
        List<String> kept = new ArrayList<>(arguments.size());
        boolean secretNext = false;
        for (String argument : arguments) {
            if (secretNext && !argument.startsWith("-")) {
                kept.add(LEFT_OUT);
                secretNext = false;
            } else {
                secretNext = NAMED_OPTION.matcher(argument).matches();
                kept.add(without(argument));
            }
        }
        return List.copyOf(kept);
    }

    /** The same text without user names and passwords in addresses and without named secrets. */
    static String without(String text) {
        String address = USER_IN_ADDRESS.matcher(text).replaceAll("$1");
        return NAMED_VALUE.matcher(address).replaceAll("$1" + LEFT_OUT);
    }

    /** The same mapping of fields, whose fixed texts name no secrets. */
    static Map<String, String> withoutFixed(Map<String, String> mapping) {
        Map<String, String> kept = new TreeMap<>(mapping);
        kept.replaceAll(
                (field, column) -> {
                    boolean secret =
                            column.startsWith("=") && NAMED_VALUE.matcher(field + column).find();
                    return secret ? "=" + LEFT_OUT : column;
                });
        return kept;
    }

    /** The same identity, whose target names no user. */
    static RunIdentity without(RunIdentity identity) {
        return new RunIdentity(
                identity.runId(),
                identity.title(),
                identity.file(),
                identity.seed(),
                URI.create(USER_IN_ADDRESS.matcher(identity.target().toString()).replaceAll("$1")),
                identity.slug(),
                identity.local(),
                identity.startedAt());
    }
}
