package dev.footfall.scenario;

import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how busy the hours of a week are. */
final class RhythmReader {

    static final Block RHYTHM = Block.of("rhythm", "start", "hours", "weekdays");
    static final Block WEEKDAYS =
            Block.of(
                    "weekdays",
                    Arrays.stream(DayOfWeek.values())
                            .map(d -> d.name().toLowerCase(Locale.ROOT))
                            .toArray(String[]::new));

    private static final Pattern START =
            Pattern.compile("([a-z]+)(?:\\s+([01]\\d|2[0-3]):([0-5]\\d))?");

    private final Complaints complaints;

    RhythmReader(Complaints complaints) {
        this.complaints = complaints;
    }

    @Nullable Rhythm read(YamlNode node) {
        Fields fields = Fields.of(node, RHYTHM, complaints);
        if (fields == null) {
            return null;
        }
        int before = complaints.count();
        List<Double> hours = hours(fields);
        List<Double> weekdays = weekdays(fields.get("weekdays"));
        DayOfWeek day = DayOfWeek.MONDAY;
        LocalTime time = LocalTime.MIDNIGHT;
        String start = fields.text("start");
        if (start != null) {
            Matcher matcher = START.matcher(start.strip().toLowerCase(Locale.ROOT));
            int index = matcher.matches() ? WEEKDAYS.keys().indexOf(matcher.group(1)) : -1;
            if (index < 0) {
                complaints.add(
                        fields.placeOf("start"),
                        "start is \"" + start + "\"",
                        Nearest.first(
                                start.strip().split(" ", 2)[0],
                                WEEKDAYS.keys(),
                                "a day and a time such as monday 08:00"));
            } else {
                day = DayOfWeek.of(index + 1);
                String hour = matcher.group(2);
                if (hour != null) {
                    time = LocalTime.parse(hour + ":" + matcher.group(3));
                }
            }
        }
        return complaints.count() > before ? null : new Rhythm(day, time, hours, weekdays);
    }

    private List<Double> hours(Fields fields) {
        if (!fields.has("hours")) {
            return Collections.nCopies(24, 1.0);
        }
        List<YamlNode> items = fields.list("hours");
        if (items.size() != 24 && fields.get("hours") instanceof YamlNode.Items) {
            complaints.add(
                    fields.placeOf("hours"),
                    items.size() + " weights for the hours of a day",
                    "24, beginning with midnight to one o'clock");
        }
        List<Double> hours = new ArrayList<>();
        items.forEach(item -> hours.add(weight(item, "the weight of an hour")));
        notAllZero(hours, fields.get("hours"), "hours");
        return hours;
    }

    private List<Double> weekdays(@Nullable YamlNode node) {
        if (node == null) {
            return Collections.nCopies(7, 1.0);
        }
        Fields fields = Fields.of(node, WEEKDAYS, complaints);
        if (fields == null) {
            return List.of();
        }
        List<Double> weekdays = new ArrayList<>();
        for (String day : WEEKDAYS.keys()) {
            YamlNode value = fields.get(day);
            weekdays.add(value == null ? 1.0 : weight(value, day));
        }
        notAllZero(weekdays, node, "weekdays");
        return weekdays;
    }

    private double weight(YamlNode node, String what) {
        Double weight = Scalars.number(node, what, 0, 1e9, "a number of at least 0", complaints);
        return weight == null ? 1 : weight;
    }

    private void notAllZero(List<Double> weights, @Nullable YamlNode node, String what) {
        if (node != null && !weights.isEmpty() && weights.stream().allMatch(w -> w == 0)) {
            complaints.add(node.place(), "all " + what + " are 0", "at least one above 0");
        }
    }
}
