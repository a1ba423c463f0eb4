package dev.footfall.endpoint.judge;

/** What the endpoint makes of a request body. */
public sealed interface Verdict {

    /**
     * The body is taken.
     *
     * @param document what is stored: the body itself where it is an ordinary one; otherwise
     *     written anew, the contract's fields in their order, integers in plain form, then the
     *     extra fields
     */
    record Accepted(Document document) implements Verdict {}

    /**
     * The body breaks the contract: status 422.
     *
     * @param details the JSON array of complaints for the answer
     */
    record Refused(String details) implements Verdict {}

    /** The body cannot be read at all, where FastAPI answers 400 and says no more than that. */
    record Unreadable() implements Verdict {}
}
