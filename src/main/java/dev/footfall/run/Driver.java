package dev.footfall.run;

/** Walks through the plan and hands each event over when it is due. */
interface Driver {

    /** Returns when the plan is through or the run was stopped; calls may still be in flight. */
    void drive() throws InterruptedException;
}
