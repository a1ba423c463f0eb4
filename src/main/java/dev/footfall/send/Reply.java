package dev.footfall.send;

import dev.footfall.outcome.Outcome;

/**
 * What came of one attempt.
 *
 * @param hints what the server said about the next
 * @param received bytes that were read of the answer's body
 */
record Reply(Outcome outcome, ServerHints hints, long received) {}
