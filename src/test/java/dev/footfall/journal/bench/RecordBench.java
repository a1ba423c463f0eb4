package dev.footfall.journal.bench;

import dev.footfall.clock.Clock;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalFilter;
import dev.footfall.journal.JournalList;
import dev.footfall.journal.JournalOrder;
import dev.footfall.journal.JournalReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long the inspector waits for a long record: its opening with the first page, each order, each
 * filter, pages in the middle and the end. Start with {@code java -cp …
 * dev.footfall.journal.bench.RecordBench [DIR] [ROWS]}; ten million rows without the second. A
 * directory that holds a record already is measured as it is.
 */
public final class RecordBench {

    private static final int PAGE = 256;
    private static final int TIMES = 5;

    private static final String ROWS =
            """
            INSERT INTO outcomes BY NAME
            SELECT 1 AS part, i // 8 AS session, (i % 8)::INTEGER AS step,
                ['search', 'click', 'dwell', 'click'][i % 4 + 1] AS type,
                CASE WHEN h % 100 < 97 THEN 'acknowledged' WHEN h % 100 < 99 THEN 'refused'
                    ELSE 'timed out' END AS kind,
                CASE WHEN h % 100 < 97 THEN 200 WHEN h % 100 < 98 THEN 422
                    WHEN h % 100 < 99 THEN 503 END AS status,
                CASE WHEN h % 100 = 99 THEN 'timeout' END AS reason,
                0 AS retries, 200 AS expected,
                i * 200000 AS due, i * 200000 + h % 90000 AS sent,
                i * 200000 + h % 90000 + 400000 + h % 60000000 AS done,
                CASE WHEN h % 100 >= 97 THEN repeat('x', 300) END AS request,
                CASE WHEN h % 100 >= 97 THEN repeat('y', 200) END AS response,
                'red sneakers ' || h % 5000 AS query,
                CASE WHEN i % 4 > 0 THEN 'sku-' || h % 90000 END AS document,
                false AS twice, 300 AS bytes_sent, 11 AS bytes_received
            FROM (SELECT i, (hash(i) % 1000000007)::BIGINT AS h FROM range($ROWS) t(i))
            """;

    private RecordBench() {}

    /**
     * @param args the run directory to write, and how many rows
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path dir =
                Files.createDirectories(
                        args.length > 0
                                ? Path.of(args[0])
                                : Files.createTempDirectory("footfall-bench"));
        long rows = args.length > 1 ? Long.parseLong(args[1]) : 10_000_000;
        if (!Files.exists(dir.resolve(Journal.FILE))) {
            fill(dir, rows);
        }
        for (int i = 0; i < TIMES; i++) {
            open(dir);
        }
        try (JournalReader reader = JournalReader.open(dir)) {
            for (JournalOrder.By by : JournalOrder.By.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    list(
                            reader,
                            by + (descending ? " down" : " up"),
                            JournalFilter.ALL,
                            new JournalOrder(by, descending));
                }
            }
            filters().forEach((name, f) -> list(reader, name, f, JournalOrder.LAST_RECORDED));
        }
    }

    private static Map<String, JournalFilter> filters() {
        JournalFilter all = JournalFilter.ALL;
        Map<String, JournalFilter> filters = new LinkedHashMap<>();
        filters.put("type click", all.withType("click"));
        filters.put("session 77", all.withSession(77));
        filters.put("query with 'ers 4711'", all.withQuery("ers 4711"));
        filters.put("document with '8999'", all.withDocument("8999"));
        filters.put("felt at least 60 ms", all.withLeastFelt(60_000_000));
        return filters;
    }

    private static void fill(Path dir, long rows) throws IOException, SQLException {
        Clock clock = Clock.system();
        try (Journal journal = Journal.open(dir, clock, clock.nanos())) {
            journal.end("finished");
        }
        long start = System.nanoTime();
        try (Connection file =
                        DriverManager.getConnection("jdbc:duckdb:" + dir.resolve(Journal.FILE));
                Statement sql = file.createStatement()) {
            sql.execute(ROWS.replace("$ROWS", Long.toString(rows)));
        }
        say(start, rows + " rows written");
    }

    /** As the inspector does it: opens the record, counts it, and reads what was recorded last. */
    private static void open(Path dir) throws IOException {
        long start = System.nanoTime();
        try (JournalReader reader = JournalReader.open(dir);
                JournalList list = reader.list(JournalFilter.ALL, JournalOrder.LAST_RECORDED)) {
            list.page(0, PAGE);
            say(start, "opened, with the first page of " + list.size());
        }
    }

    private static void list(
            JournalReader reader, String name, JournalFilter filter, JournalOrder order) {
        long start = System.nanoTime();
        try (JournalList list = reader.list(filter, order)) {
            list.page(0, PAGE);
            say(start, name + ": the first page of " + list.size());
            long middle = System.nanoTime();
            list.page(list.size() / 2, PAGE);
            say(middle, name + ": a page in the middle");
            long end = System.nanoTime();
            list.page(Math.max(0, list.size() - PAGE), PAGE);
            say(end, name + ": the last page");
        }
    }

    private static void say(long since, String what) {
        System.out.printf(Locale.ROOT, "%8.1f ms  %s%n", (System.nanoTime() - since) / 1e6, what);
    }
}
