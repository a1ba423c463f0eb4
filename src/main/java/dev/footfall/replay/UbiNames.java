package dev.footfall.replay;

/** UBI's names for acts, and the endpoint's for the same. */
final class UbiNames {

    static final String SEARCH = "search";
    static final String ON_SEARCH = "on_search";

    private UbiNames() {}

    /**
     * The event type for an action name: a search and a click on a result get the endpoint's words,
     * every other act keeps its own, without what an export of ours puts before it.
     */
    static String eventType(String action) {
        return switch (action) {
            case ON_SEARCH -> SEARCH;
            case "item_click", "product_click", "result_click", "click_result" -> "click";
            case "item_add_to_cart" -> "add_to_cart";
            case "item_watch" -> "watch";
            case "item_view" -> "view";
            case "item_purchase" -> "purchase";
            case "item_impression" -> "impression";
            default -> action;
        };
    }
}
