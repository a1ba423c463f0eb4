package dev.footfall.desktop.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * A key and what it does.
 *
 * @param matches whether an event is this key
 * @param shown how it is written in tooltips and on the help sheet
 * @param does in a few words: {@code Pause or go on}
 */
record Shortcut(Predicate<KeyEvent> matches, String shown, String does, Runnable action) {

    static Shortcut plain(KeyCode key, String does, Runnable action) {
        return pressed(new KeyCodeCombination(key), key.getName(), does, action);
    }

    static Shortcut shift(KeyCode key, String does, Runnable action) {
        var keys = new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN);
        return pressed(keys, "Shift+" + key.getName(), does, action);
    }

    /** With Ctrl, or Command on a Mac. */
    static Shortcut control(KeyCode key, String does, Runnable action) {
        var keys = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
        return pressed(keys, modifier() + "+" + key.getName(), does, action);
    }

    /** With Shift and Ctrl, or Command on a Mac. */
    static Shortcut controlShift(KeyCode key, String does, Runnable action) {
        var keys =
                new KeyCodeCombination(
                        key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        return pressed(keys, modifier() + "+Shift+" + key.getName(), does, action);
    }

    /** The same, but only where a condition holds; elsewhere the key does what it always does. */
    Shortcut when(BooleanSupplier condition) {
        return new Shortcut(e -> condition.getAsBoolean() && matches.test(e), shown, does, action);
    }

    /** A character, wherever the keyboard has it. */
    static Shortcut typed(String character, String does, Runnable action) {
        return new Shortcut(
                e -> e.getEventType() == KeyEvent.KEY_TYPED && character.equals(e.getCharacter()),
                character,
                does,
                action);
    }

    /** A key that a control acts on by itself; only the help sheet tells of it. */
    static Shortcut within(String shown, String does) {
        return new Shortcut(e -> false, shown, does, () -> {});
    }

    /** The same for a character as well. */
    Shortcut or(String character) {
        Shortcut other = typed(character, does, action);
        return new Shortcut(matches.or(other.matches), shown + " or " + character, does, action);
    }

    /** How the main modifier is written on this system. */
    static String modifier() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")
                ? "⌘"
                : "Ctrl";
    }

    private static Shortcut pressed(
            KeyCombination keys, String shown, String does, Runnable action) {
        return new Shortcut(
                e -> e.getEventType() == KeyEvent.KEY_PRESSED && keys.match(e),
                shown,
                does,
                action);
    }
}
