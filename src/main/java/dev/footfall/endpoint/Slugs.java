package dev.footfall.endpoint;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which Apps exist. Any thread. */
final class Slugs {
    /** What a slug looks like, for messages. */
    static final String EXPECTED =
            "3 to 60 characters of a-z, 0-9 and -, neither first nor last a -";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,58}[a-z0-9]");

    /** So that a client that makes names up cannot fill the memory. */
    private static final int MOST = 10_000;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final boolean open;

    Slugs(Set<String> slugs, boolean open) {
        this.known.addAll(slugs);
        this.open = open;
    }

    /** From now on the App exists. */
    void admit(String slug) {
        if (isValid(slug) && known.size() < MOST) {
            known.add(slug);
        }
    }

    static boolean isValid(String slug) {
        return SLUG.matcher(slug).matches();
    }

    /** Whether the App exists, or comes to exist by being asked for. */
    boolean has(String slug) {
        if (known.contains(slug)) {
            return true;
        }
        if (!open || known.size() >= MOST || !isValid(slug)) {
            return false;
        }
        known.add(slug);
        return true;
    }
}
