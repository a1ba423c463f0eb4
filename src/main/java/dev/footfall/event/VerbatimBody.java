package dev.footfall.event;

/**
 * A body sent exactly as written, valid or not.
 *
 * @param text the body as text, encoded as UTF-8 on the wire
 * @param contentType the {@code Content-Type} to send it with
 * @param type the name under which the event is counted, see {@link EventBody#type()}
 * @param mayStamp whether the run's mark may be added (a JSON object whose metadata is absent or an
 *     object); a body that must arrive byte for byte says no
 */
public record VerbatimBody(String text, String contentType, String type, boolean mayStamp)
        implements EventBody {

    /** The content type that the contract asks for. */
    public static final String JSON = "application/json";
}
