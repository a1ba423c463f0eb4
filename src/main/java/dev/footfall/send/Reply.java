package dev.footfall.send;

import dev.footfall.outcome.Outcome;

/** What came of one attempt, and what the server said about the next. */
record Reply(Outcome outcome, ServerHints hints) {}
