package dev.footfall.desktop.exchange;

import dev.footfall.run.RunIdentity;

/** A request as a command for a shell. */
public final class CurlText {

    private CurlText() {}

    /** One line; the body may hold quotes and line breaks. */
    public static String of(RunIdentity to, String body) {
        String base = to.target().toString().replaceAll("/+$", "");
        return "curl -i -X POST "
                + quoted(base + "/v1/public/apps/" + to.slug() + "/interactions")
                + " -H 'Content-Type: application/json' --data-raw "
                + quoted(body);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
