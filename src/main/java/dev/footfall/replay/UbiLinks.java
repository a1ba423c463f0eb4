package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

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

    private final LongMap sessionOfQuery = new LongMap();
    private final LongMap queryRecords = new LongMap();
    private long[] homeless = new long[0];
    private int homelessSize;
    private long[] clientSearches = new long[0];
    private int clientSearchesSize;
    private boolean zero;
    private boolean one;

    /** Notes what an event or query record tells about others. */
    void note(int event, RecordHead head, Kind kind) {
        if (head.session == Hash64.NONE) {
            homeless = room(homeless, homelessSize + 3);
            homeless[homelessSize++] = event;
            homeless[homelessSize++] = head.queryId;
            homeless[homelessSize++] = head.client;
        } else if (head.queryId != Hash64.NONE) {
            sessionOfQuery.putIfAbsent(head.queryId, head.session);
        }
        if (kind == Kind.UBI_QUERY && head.queryId != Hash64.NONE) {
            queryRecords.putIfAbsent(head.queryId, event);
        }
        if (kind == Kind.UBI_EVENT && UbiNames.ON_SEARCH.equals(head.action)) {
            clientSearches = room(clientSearches, clientSearchesSize + 1);
            clientSearches[clientSearchesSize++] = head.queryId;
        }
        zero |= head.ordinal == 0;
        one |= head.ordinal == 1;
    }

    private static long[] room(long[] array, int size) {
        return size <= array.length ? array : Arrays.copyOf(array, Math.max(96, size * 3 / 2));
    }

    /** Puts every record into its session and the counts right. */
    void settle(LogCollector log, IndexBuilder index) {
        for (int i = 0; i < homelessSize; i += 3) {
            int event = (int) homeless[i];
            long session =
                    homeless[i + 1] == Hash64.NONE
                            ? LongMap.ABSENT
                            : sessionOfQuery.get(homeless[i + 1]);
            if (session != LongMap.ABSENT) {
                index.session(event, session);
                log.remark(BY_QUERY, 1);
            } else if (homeless[i + 2] != Hash64.NONE) {
                index.session(event, homeless[i + 2]);
                log.remark(BY_CLIENT, 1);
            } else {
                log.remark(LogCollector.NO_SESSION, 1);
            }
        }
        for (int i = 0; i < clientSearchesSize; i++) {
            if (hasQueryRecord(clientSearches[i])) {
                log.count(UbiNames.SEARCH, -1);
                log.count(UbiNames.ON_SEARCH, 1);
            }
        }
    }

    /** The event number of the query record with this query id, -1 for none. */
    int queryRecord(@Nullable String queryId) {
        if (queryId == null) {
            return -1;
        }
        long event = queryRecords.get(Hash64.of(queryId));
        return event == LongMap.ABSENT ? -1 : (int) event;
    }

    private boolean hasQueryRecord(long queryId) {
        return queryId != Hash64.NONE && queryRecords.get(queryId) != LongMap.ABSENT;
    }

    /** What the first position is numbered: 0 or 1. */
    int positionBase() {
        return one && !zero ? 1 : 0;
    }
}
