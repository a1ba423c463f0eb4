package dev.footfall.endpoint.judge;

import dev.footfall.endpoint.judge.PyJson.Malformed;
import dev.footfall.endpoint.judge.PyJson.TooMuch;
import dev.footfall.event.MediaType;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges bodies. Has no state: any thread may ask. */
public final class Judge {
    private static final String NO_TEXT = "Input should be a valid string";

    private Judge() {}

    /**
     * The verdict on a request body, which may be empty.
     *
     * @param contentType the {@code Content-Type} header; null when there is none
     */
    public static Verdict judge(byte[] body, @Nullable String contentType) {
        if (body.length == 0) {
            return missingBody();
        }
        if (!MediaType.isJson(contentType)) {
            String text = new String(body, StandardCharsets.UTF_8);
            return refused(List.of(noModel(new PyValue.Text(text, false))));
        }
        Document ordinary = QuickScan.scan(body);
        return ordinary == null ? judgeInFull(body) : new Verdict.Accepted(ordinary);
    }

    /** The verdict on a body that announces JSON, with no shortcut. */
    static Verdict judgeInFull(byte[] body) {
        try {
            PyValue value = new PyJson(PyText.decode(body)).read();
            return switch (value) {
                case PyValue.Null _ -> missingBody();
                case PyValue.Dict dict -> judge(dict);
                default -> refused(List.of(noModel(value)));
            };
        } catch (Malformed e) {
            PyValue none = new PyValue.Dict(new LinkedHashMap<>());
            return refused(
                    List.of(
                            new Complaint(
                                    "json_invalid",
                                    List.of("body", e.position()),
                                    "JSON decode error",
                                    none,
                                    e.getMessage())));
        } catch (PyText.NotText | TooMuch e) {
            return new Verdict.Unreadable();
        }
    }

    private static Verdict missingBody() {
        return refused(
                List.of(
                        Complaint.of(
                                "missing", List.of("body"), "Field required", new PyValue.Null())));
    }

    private static Complaint noModel(PyValue input) {
        return Complaint.of(
                "model_attributes_type",
                List.of("body"),
                "Input should be a valid dictionary or object to extract fields from",
                input);
    }

    private static Verdict judge(PyValue.Dict body) {
        if (body.brokenKey() != null) {
            return refused(
                    List.of(
                            Complaint.of(
                                    LaxInteger.BROKEN_TEXT.type(),
                                    List.of("body"),
                                    LaxInteger.BROKEN_TEXT.msg(),
                                    body.brokenKey())));
        }
        List<Complaint> complaints = new ArrayList<>();
        Map<Field, PyValue> stored = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            PyValue value = body.entries().get(field.key());
            if (value != null) {
                stored.put(field, check(field, value, complaints));
            } else if (field.kind() == Field.Kind.REQUIRED_TEXT) {
                complaints.add(Complaint.of("missing", loc(field), "Field required", body));
            }
        }
        if (!complaints.isEmpty()) {
            return refused(complaints);
        }
        return new Verdict.Accepted(DocumentWriter.write(stored, body.entries()));
    }

    private static PyValue check(Field field, PyValue value, List<Complaint> complaints) {
        boolean nothing = value instanceof PyValue.Null;
        switch (field.kind()) {
            case REQUIRED_TEXT -> text(field, value, complaints);
            case TEXT -> {
                if (!nothing) {
                    text(field, value, complaints);
                }
            }
            case INTEGER -> {
                if (!nothing) {
                    return integer(field, value, complaints);
                }
            }
            case OBJECT -> {
                if (!nothing && !(value instanceof PyValue.Dict)) {
                    complaints.add(
                            Complaint.of(
                                    "dict_type",
                                    loc(field),
                                    "Input should be a valid dictionary",
                                    value));
                }
            }
        }
        return value;
    }

    private static void text(Field field, PyValue value, List<Complaint> complaints) {
        if (!(value instanceof PyValue.Text)) {
            complaints.add(Complaint.of("string_type", loc(field), NO_TEXT, value));
        }
    }

    private static PyValue integer(Field field, PyValue value, List<Complaint> complaints) {
        LaxInteger.Result result = LaxInteger.of(value);
        BigInteger integer = result.value();
        if (integer == null) {
            complaints.add(Complaint.of(result.type(), loc(field), result.msg(), value));
            return value;
        }
        return new PyValue.Int(integer);
    }

    private static List<Object> loc(Field field) {
        return List.of("body", field.key());
    }

    private static Verdict refused(List<Complaint> complaints) {
        PyWriter out = new PyWriter(false);
        String comma = "[";
        for (Complaint complaint : complaints) {
            out.raw(comma);
            complaint.write(out);
            comma = ",";
        }
        return new Verdict.Refused(out.raw("]").toString());
    }
}
