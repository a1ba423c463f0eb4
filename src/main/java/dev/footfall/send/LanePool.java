package dev.footfall.send;

import okhttp3.ConnectionPool;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * A pool for one connection that has no housekeeper. OkHttp wakes a thread of its own after every
 * call to see whether idle connections have become old: that hand-over costs as much as the call
 * (24 µs of processor time a call without it, 45 with it). Nothing is lost: a lane has one
 * connection, a connection that the server has closed is noticed when it is next used, and all are
 * closed with the run.
 *
 * <p>The constructor that takes a runner is not part of OkHttp's published interface: a new version
 * of OkHttp may want this file and {@link ReadAhead} changed, and nothing else.
 */
final class LanePool {

    private static final Logger SILENT = Logger.getLogger(LanePool.class.getName());

    private LanePool() {}

    /**
     * @param listener hears of the connection
     */
    static ConnectionPool create(ConnectionListener listener) {
        return new ConnectionPool(
                1, 1, TimeUnit.MINUTES, new TaskRunner(new NoHousekeeper(), SILENT), listener);
    }

    /** Never does what it is told to do later. */
    private static final class NoHousekeeper implements TaskRunner.Backend {
        @Override
        public long nanoTime() {
            // What is due is never done, so it need not be known when.
            return 0;
        }

        @Override
        public void coordinatorNotify(TaskRunner runner) {
            // Nobody waits.
        }

        @Override
        public void coordinatorWait(TaskRunner runner, long nanos) {
            // Nobody coordinates.
        }

        @Override
        public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
            return queue;
        }

        @Override
        public void execute(TaskRunner runner, Runnable task) {
            // See above.
        }
    }
}
