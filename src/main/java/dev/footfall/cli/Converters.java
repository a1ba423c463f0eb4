package dev.footfall.cli;

import dev.footfall.schedule.VisitPlan.Shard;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of flags. */
final class Converters {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?|\\.\\d+)";
    private static final Pattern PIECE = Pattern.compile(NUMBER + "(ms|s|m|h|d)");
    private static final Pattern DURATION = Pattern.compile("(?:" + PIECE.pattern() + ")+");
    private static final Pattern RATE = Pattern.compile(NUMBER + "\\s*(?:/\\s*(s|sec|min|m|h))?");

    private Converters() {}

    /** {@code 20s}, {@code 1m30s}, {@code 250ms}. */
    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            if (!DURATION.matcher(value).matches()) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no duration; write 20s, 1m30s or 250ms");
            }
            double nanos = 0;
            Matcher pieces = PIECE.matcher(value);
            while (pieces.find()) {
                nanos += Double.parseDouble(pieces.group(1)) * unit(pieces.group(2));
            }
            if (!(nanos > 0 && nanos < Long.MAX_VALUE)) {
                throw new TypeConversionException("\"" + value + "\" must be above 0");
            }
            return Duration.ofNanos((long) nanos);
        }

        private static double unit(String unit) {
            return switch (unit) {
                case "ms" -> 1e6;
                case "s" -> 1e9;
                case "m" -> 60e9;
                case "h" -> 3_600e9;
                default -> 86_400e9;
            };
        }
    }

    /** {@code 200/s}, {@code 90/min}, {@code 1000/h}; a bare number is per second. */
    static final class RateConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            Matcher rate = RATE.matcher(value);
            if (!rate.matches() || !(Double.parseDouble(rate.group(1)) > 0)) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no rate above 0; write 200/s, 90/min or 1000/h");
            }
            double number = Double.parseDouble(rate.group(1));
            String unit = rate.group(2) == null ? "s" : rate.group(2);
            return switch (unit) {
                case "min", "m" -> number / 60;
                case "h" -> number / 3_600;
                default -> number;
            };
        }
    }

    /** A number above 0, or {@code max}. */
    static final class SpeedConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            if (value.equals("max")) {
                return Double.POSITIVE_INFINITY;
            }
            try {
                double speed = Double.parseDouble(value.replaceAll("[x×]$", ""));
                if (speed > 0 && Double.isFinite(speed)) {
                    return speed;
                }
            } catch (NumberFormatException notANumber) {
                // Said below, in the same words as for a number out of range.
            }
            throw new TypeConversionException(
                    "\"" + value + "\" is no speed; write a number above 0, such as 60, or max");
        }
    }

    /** {@code K/N}. */
    static final class ShardConverter implements ITypeConverter<Shard> {
        private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

        @Override
        public Shard convert(String value) {
            Matcher shard = SHARD.matcher(value);
            if (shard.matches()) {
                int part = Integer.parseInt(shard.group(1));
                int of = Integer.parseInt(shard.group(2));
                if (part >= 1 && part <= of) {
                    return new Shard(part, of);
                }
            }
            throw new TypeConversionException(
                    "\"" + value + "\" is no shard; write K/N with K from 1 to N, such as 2/5");
        }
    }
}
