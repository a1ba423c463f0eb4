package dev.footfall.run;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The machine as Java's management beans see it. */
final class ThisMachine implements Machine {

    private static final Logger LOG = LoggerFactory.getLogger(ThisMachine.class);

    private final @Nullable OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final StolenTime stolen = new StolenTime(Path.of("/proc/stat"));
    private final LongAdder paused = new LongAdder();
    private final AtomicLong longest = new AtomicLong();
    private final NotificationListener listener = (what, _) -> heard(what);
    private final List<NotificationEmitter> emitters = new ArrayList<>();

    ThisMachine() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (stopsTheWorld(collector.getName())
                    && collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(listener, null, null);
                emitters.add(emitter);
            }
        }
    }

    /** Concurrent work of G1, ZGC and Shenandoah has beans of its own; it stops nobody. */
    private static boolean stopsTheWorld(String collector) {
        return !collector.contains("Concurrent") && !collector.endsWith("Cycles");
    }

    private void heard(Notification what) {
        if (what.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)
                && what.getUserData() instanceof CompositeData data) {
            long nanos =
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration()
                            * 1_000_000;
            paused.add(nanos);
            longest.accumulateAndGet(nanos, Math::max);
        }
    }

    @Override
    public double load() {
        return system == null ? -1 : system.getCpuLoad();
    }

    @Override
    public double ownLoad() {
        return system == null ? -1 : system.getProcessCpuLoad();
    }

    @Override
    public double stolen() {
        return stolen.share();
    }

    @Override
    public long pausedNanos() {
        return paused.sum();
    }

    @Override
    public long longestPauseNanos() {
        return longest.get();
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException alreadyGone) {
                LOG.debug("Nobody listens any more, which is what was wanted", alreadyGone);
            }
        }
        emitters.clear();
    }
}
