package dev.footfall.desktop.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells this machine from others by the host's spelling alone; no name is ever resolved. */
public final class Loopback {

    private static final Pattern IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Loopback() {}

    /**
     * Whether the host is certainly this machine. A name that merely resolves to it is not: what it
     * resolves to can change between the question and the call.
     *
     * @param host as {@code URI.getHost()} gives it, IPv6 in brackets or bare
     */
    public static boolean is(String host) {
        String h = host.toLowerCase(Locale.ROOT);
        return h.equals("localhost")
                || h.equals("::1")
                || h.equals("[::1]")
                || IPV4.matcher(h).matches();
    }
}
