package dev.footfall.replay;

/** UBI's names for acts, and the endpoint's for the same. */
final class UbiNames {

    static final String SEARCH = "search";
    static final String ON_SEARCH = "on_search";

    private UbiNames() {}

    /**
     * The event type for an action name: a search and a click on a result get the endpoint's words,
     * every other act keeps its own.
     */
    static String eventType(String action) {
        return switch (action) {
            case ON_SEARCH -> SEARCH;
            case "item_click", "product_click", "result_click", "click_result" -> "click";
            default -> action;
        };
    }
}
