package dev.footfall.replay;

/** The words that public shop logs use for acts, as the endpoint's platform names them. */
final class ShopNames {

    private ShopNames() {}

    /** Any other word stays as it is. */
    static String eventType(String word) {
        return switch (word) {
            case "clicks" -> "click";
            case "carts", "addtocart", "cart" -> "add_to_cart";
            case "orders", "transaction", "buy" -> "purchase";
            default -> word;
        };
    }
}
