package dev.footfall.desktop.setup;

import dev.footfall.desktop.engine.Destination;
import dev.footfall.run.Loopback;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges what was typed for a target. Pure. */
sealed interface DestinationCheck {

    /** Can be used. */
    record Fine(Destination destination) implements DestinationCheck {}

    /** Cannot be used; the message says what would be right. */
    record Wrong(String message) implements DestinationCheck {}

    /** Could be used once the user has typed the host's name. */
    record Unconfirmed(String host) implements DestinationCheck {}

    /** The platform's rule for slugs. */
    Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,58}[a-z0-9]");

    /** Judges a slug for the endpoint inside this process. */
    static DestinationCheck local(String slug) {
        String wrong = wrongSlug(slug);
        return wrong == null ? new Fine(new Destination.Local(slug.strip())) : new Wrong(wrong);
    }

    /**
     * Judges an address and a slug.
     *
     * @param confirmation what was typed as the host's name; only read when the host is not this
     *     machine
     */
    static DestinationCheck remote(String address, String slug, String confirmation) {
        URI base;
        try {
            base = new URI(withoutSlashes(address.strip()));
        } catch (URISyntaxException e) {
            return new Wrong(NOT_AN_ADDRESS);
        }
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || base.getHost() == null) {
            return new Wrong(NOT_AN_ADDRESS);
        }
        if (base.getRawUserInfo() != null) {
            return new Wrong("Leave name and password out of the address.");
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            return new Wrong("Leave out what follows the path: no “?” and no “#”.");
        }
        if (base.getPort() > 65_535) {
            return new Wrong("A port is a number from 1 to 65535.");
        }
        if (base.getPath().contains("/v1/public/apps/")) {
            return new Wrong("Give the base address only: the path of the App is added by itself.");
        }
        String wrong = wrongSlug(slug);
        if (wrong != null) {
            return new Wrong(wrong);
        }
        if (!Loopback.is(base.getHost())
                && !base.getHost().equalsIgnoreCase(confirmation.strip())) {
            return new Unconfirmed(base.getHost());
        }
        return new Fine(new Destination.Remote(base, slug.strip()));
    }

    /** What an address should look like. */
    String NOT_AN_ADDRESS =
            "Not an http or https address. One looks like this: https://api.example.com";

    private static @Nullable String wrongSlug(String slug) {
        return SLUG.matcher(slug.strip()).matches()
                ? null
                : "A slug has 3 to 60 letters a–z, digits and hyphens, and no hyphen at its ends.";
    }

    private static String withoutSlashes(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }
}
