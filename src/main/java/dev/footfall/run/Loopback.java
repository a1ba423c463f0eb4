package dev.footfall.run;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Tells this machine from others by name alone: asking the resolver could already reach out, and
 * could answer differently a moment later.
 */
public final class Loopback {

    private static final Pattern V4 = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    private Loopback() {}

    /**
     * Whether a host is this machine.
     *
     * @param host as {@link java.net.URI#getHost} gives it; null is not
     */
    public static boolean is(@Nullable String host) {
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.equals("[::1]")
                        || V4.matcher(host).matches());
    }
}
