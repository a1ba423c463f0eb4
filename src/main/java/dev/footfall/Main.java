package dev.footfall;

/**
 * Starts the window or the command line. Doesn't extend Application, so that a plain classpath
 * starts it.
 */
public final class Main {
    private Main() {}

    /** No arguments open the window; anything else is a command. */
    public static void main(String[] args) {
        System.out.println("footfall " + Runtime.version());
    }
}
