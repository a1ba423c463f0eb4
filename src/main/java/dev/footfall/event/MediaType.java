package dev.footfall.event;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Whether a content type announces JSON, as FastAPI asks Python's {@code email.message}. */
public final class MediaType {
    private MediaType() {}

    /**
     * Whether it does.
     *
     * @param contentType the {@code Content-Type} header; null when there is none
     */
    public static boolean isJson(@Nullable String contentType) {
        if ("application/json".equals(contentType)) {
            return true;
        }
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        int slash = type.indexOf('/');
        if (slash < 0 || slash != type.lastIndexOf('/') || !type.startsWith("application/")) {
            return false;
        }
        String subtype = type.substring(slash + 1);
        return subtype.equals("json") || subtype.endsWith("+json");
    }
}
