package dev.footfall;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/** Whether a window could be shown. */
final class Display {

    private Display() {}

    /**
     * Whether there is one: on Linux one of two variables names it; CI has none worth opening.
     *
     * @param environment the process's
     */
    static boolean isThere(Map<String, String> environment) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean ci = "true".equalsIgnoreCase(environment.get("CI"));
        return !ci
                && (!linux
                        || present(environment.get("DISPLAY"))
                        || present(environment.get("WAYLAND_DISPLAY")));
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
