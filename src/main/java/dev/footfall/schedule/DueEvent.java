package dev.footfall.schedule;

import dev.footfall.session.PlannedEvent;

/**
 * An event and when it is to be sent.
 *
 * @param visit whose
 * @param event what
 * @param dueNanos when, in the run's own time after its start: speed applied, steering not
 * @param last whether it is the visit's last planned event
 */
public record DueEvent(Visit visit, PlannedEvent event, long dueNanos, boolean last) {}
