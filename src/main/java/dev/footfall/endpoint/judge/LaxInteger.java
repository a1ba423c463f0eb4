package dev.footfall.endpoint.judge;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pydantic's lax mode takes for an integer. After pydantic-core 2.46, {@code
 * src/input/shared.rs}.
 */
final class LaxInteger {
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final double LEAST = Long.MIN_VALUE;
    private static final double MOST = Long.MAX_VALUE;

    /**
     * The verdict on one value.
     *
     * @param value the integer, or null when it is none
     * @param type pydantic's name for what is wrong; empty when nothing is
     * @param msg pydantic's sentence for it
     */
    record Result(@Nullable BigInteger value, String type, String msg) {
        private static Result of(BigInteger value) {
            return new Result(value, "", "");
        }
    }

    private static final Result NO_INTEGER =
            new Result(null, "int_type", "Input should be a valid integer");
    private static final Result FRACTION =
            new Result(
                    null,
                    "int_from_float",
                    "Input should be a valid integer, got a number with a fractional part");
    private static final Result NOT_FINITE =
            new Result(null, "finite_number", "Input should be a finite number");
    private static final Result UNPARSABLE =
            new Result(
                    null,
                    "int_parsing",
                    "Input should be a valid integer, unable to parse string as an integer");
    private static final Result TOO_BIG =
            new Result(
                    null,
                    "int_parsing_size",
                    "Unable to parse input string as an integer, exceeded maximum size");

    /** A lone surrogate where pydantic has to read the text. */
    static final Result BROKEN_TEXT =
            new Result(
                    null,
                    "string_unicode",
                    "Input should be a valid string, unable to parse raw data as a unicode string");

    private LaxInteger() {}

    static Result of(PyValue value) {
        return switch (value) {
            case PyValue.Int integer -> Result.of(integer.value());
            case PyValue.Bool bool -> Result.of(bool.value() ? BigInteger.ONE : BigInteger.ZERO);
            case PyValue.Real real -> ofDouble(real.value());
            case PyValue.Text text -> text.broken() ? BROKEN_TEXT : ofText(text.value());
            case PyValue.Null _, PyValue.Array _, PyValue.Dict _ -> NO_INTEGER;
        };
    }

    private static Result ofDouble(double value) {
        if (!Double.isFinite(value)) {
            return NOT_FINITE;
        }
        if (value % 1 != 0) {
            return FRACTION;
        }
        return LEAST < value && value < MOST
                ? Result.of(new BigDecimal(value).toBigInteger())
                : TOO_BIG;
    }

    private static Result ofText(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.lookingAt()) {
            // Counted with the sign, and before anyone looks at what follows the digits.
            if (plain.end() > PyNumber.MAX_DIGITS) {
                return TOO_BIG;
            }
            if (plain.end() == text.length()) {
                return Result.of(new BigInteger(text));
            }
        }
        String cleaned = cleaned(text);
        if (cleaned == null
                || !PLAIN.matcher(cleaned).matches()
                || cleaned.length() > PyNumber.MAX_DIGITS) {
            return UNPARSABLE;
        }
        return Result.of(new BigInteger(cleaned));
    }

    private static @Nullable String cleaned(String text) {
        String rest = trimmed(text);
        if (rest.startsWith("+")) {
            rest = rest.substring(1);
            if (rest.startsWith("-")) {
                return null;
            }
        }
        boolean negative = rest.startsWith("-");
        if (negative) {
            rest = rest.substring(1);
            if (rest.startsWith("-") || rest.startsWith("+")) {
                return null;
            }
        }
        String number = withoutLeadingZeros(rest);
        if (number == null) {
            return null;
        }
        number = withoutUnderscores(withoutZeroFraction(number));
        return negative ? "-" + number : number;
    }

    private static @Nullable String withoutLeadingZeros(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.charAt(0) != '0') {
            return text;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '1' && c <= '9') || c == '-') {
                return text.substring(i);
            }
            if (c == '.') {
                return text.substring(i - 1);
            }
            if (c != '0' && c != '_') {
                return null;
            }
        }
        return text.substring(text.length() - 1);
    }

    private static String withoutZeroFraction(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || dot == text.length() - 1) {
            return text;
        }
        for (int i = dot + 1; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return text;
            }
        }
        return text.substring(0, dot);
    }

    private static String withoutUnderscores(String text) {
        return text.startsWith("_") || text.endsWith("_") || text.contains("__")
                ? text
                : text.replace("_", "");
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Unicode's White_Space, which Rust's {@code trim} takes off. */
    private static boolean isSpace(char c) {
        return (c >= 9 && c <= 13)
                || c == ' '
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
