package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

/**
 * What binds UBI records to each other through their query id.
 *
 * <p>Rules. A record without a session id belongs to the session of an event with the same query
 * id, else to a session named by its client id, else it is a session of its own. A query record is
 * the {@code search}; a client's own {@code on_search} is one only where the log has no query
 * record with that query id, so that no search is counted twice. Ordinals count from 1 when the log
 * has an ordinal 1 and no ordinal 0, else from 0.
 */
final class UbiLinks {

    static final String BY_QUERY = "no session id: found through the query id";
    static final String BY_CLIENT = "no session id: the client id stands in";

    private final Spill spill;
    private LongMap sessionOfQuery;
    private LongMap queryRecords;
    private LongMap clientSearchOf;
    private final LongColumn homeless;
    private final LongColumn clientSearches;
    private boolean zero;
    private boolean one;

    UbiLinks(Spill spill) {
        this.spill = spill;
        this.sessionOfQuery = new LongMap(spill);
        this.queryRecords = new LongMap(spill);
        this.clientSearchOf = new LongMap(spill);
        this.homeless = new LongColumn(spill);
        this.clientSearches = new LongColumn(spill);
    }

    /** Forgets everything. */
    void clear() {
        sessionOfQuery.clear();
        queryRecords.clear();
        clientSearchOf.clear();
        sessionOfQuery = new LongMap(spill);
        queryRecords = new LongMap(spill);
        clientSearchOf = new LongMap(spill);
        homeless.clear();
        clientSearches.clear();
        zero = false;
        one = false;
    }

    /** Notes what an event or query record tells about others. */
    void note(long event, RecordHead head, Kind kind) {
        if (head.session == Hash64.NONE) {
            homeless.add(event);
            homeless.add(head.queryId);
            homeless.add(head.client);
        } else if (head.queryId != Hash64.NONE) {
            sessionOfQuery.putIfAbsent(head.queryId, head.session);
        }
        if (kind == Kind.UBI_QUERY && head.queryId != Hash64.NONE) {
            queryRecords.putIfAbsent(head.queryId, event);
        }
        if (kind == Kind.UBI_EVENT && UbiNames.ON_SEARCH.equals(head.action)) {
            clientSearches.add(head.queryId);
            if (head.queryId != Hash64.NONE) {
                clientSearchOf.putIfAbsent(head.queryId, event);
            }
        }
        zero |= head.ordinal == 0;
        one |= head.ordinal == 1;
    }

    /** Puts every record into its session and the counts right. */
    void settle(LogCollector log, IndexBuilder index) {
        for (long i = 0; i < homeless.size(); i += 3) {
            long event = homeless.get(i);
            long query = homeless.get(i + 1);
            long client = homeless.get(i + 2);
            long session = query == Hash64.NONE ? LongMap.ABSENT : sessionOfQuery.get(query);
            if (session != LongMap.ABSENT) {
                index.session(event, session);
                log.remark(BY_QUERY, 1);
            } else if (client != Hash64.NONE) {
                index.session(event, client);
                log.remark(BY_CLIENT, 1);
            } else {
                log.remark(LogCollector.NO_SESSION, 1);
            }
        }
        for (long i = 0; i < clientSearches.size(); i++) {
            if (hasQueryRecord(clientSearches.get(i))) {
                log.count(UbiNames.SEARCH, -1);
                log.count(UbiNames.ON_SEARCH, 1);
            }
        }
    }

    /** Whether the log has a query record with this query id. */
    boolean hasQueryRecord(@Nullable String queryId) {
        return queryId != null && hasQueryRecord(Hash64.of(queryId));
    }

    /** The event that says what was searched under this query id, -1 for none. */
    long search(String queryId) {
        long key = Hash64.of(queryId);
        long event = queryRecords.get(key);
        long found = event == LongMap.ABSENT ? clientSearchOf.get(key) : event;
        return found == LongMap.ABSENT ? -1 : found;
    }

    private boolean hasQueryRecord(long queryId) {
        return queryId != Hash64.NONE && queryRecords.get(queryId) != LongMap.ABSENT;
    }

    /** What the first position is numbered: 0 or 1. */
    int positionBase() {
        return one && !zero ? 1 : 0;
    }
}
