package dev.footfall.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Values as YAML has them. */
final class Yaml {

    private Yaml() {}

    /** A text in double quotes, whatever is in it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                quoted.append('\\').appendCodePoint(c);
                            } else if (Character.isISOControl(c)
                                    || c == 0x2028
                                    || c == 0x2029
                                    || c == 0xFEFF
                                    || c == 0xFFFE
                                    || c == 0xFFFF) {
                                quoted.append("\\u%04x".formatted(c));
                            } else if (c >= 0xD800 && c <= 0xDFFF) {
                                quoted.append("\\ufffd");
                            } else {
                                quoted.appendCodePoint(c);
                            }
                        });
        return quoted.append('"').toString();
    }

    /** A text within a comment: one line. */
    static String comment(String text) {
        String quoted = quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** A number to six digits, never in powers of ten. */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A duration, to the microsecond, at least one. */
    static String seconds(double value) {
        BigDecimal rounded =
                new BigDecimal(Math.max(1e-6, value)).setScale(6, java.math.RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString() + "s";
    }

    static String list(double[] values) {
        List<String> texts = new ArrayList<>();
        for (double value : values) {
            texts.add(number(value));
        }
        return "[" + String.join(", ", texts) + "]";
    }
}
