package dev.footfall.run;

/** How this machine and this process fare. */
interface Machine extends AutoCloseable {

    /** How busy all processors are with whatever, 0 to 1; negative when not known. */
    double load();

    /** How busy all processors are with this process, 0 to 1; negative when not known. */
    double ownLoad();

    /**
     * What the host of this virtual machine gave to others, 0 to 1, of all processors' time since
     * this was made; negative when not known.
     */
    double stolen();

    /** How long garbage collections have stopped this process since this was made. */
    long pausedNanos();

    /** The longest of those stops. */
    long longestPauseNanos();

    @Override
    void close();
}
