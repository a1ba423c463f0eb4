package dev.footfall.endpoint.judge;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One line of pydantic's error list.
 *
 * @param type pydantic's name of the error
 * @param loc where: {@code body}, then keys and offsets
 * @param msg pydantic's sentence
 * @param input what stood there
 * @param error what the JSON reader said, for {@code json_invalid} only
 */
record Complaint(String type, List<Object> loc, String msg, PyValue input, @Nullable String error) {

    static Complaint of(String type, List<Object> loc, String msg, PyValue input) {
        return new Complaint(type, loc, msg, input, null);
    }

    /** Writes it as FastAPI's 422 body has it. */
    void write(PyWriter out) {
        out.raw("{\"type\":").text(type).raw(",\"loc\":[");
        String comma = "";
        for (Object step : loc) {
            out.raw(comma);
            comma = ",";
            if (step instanceof Integer offset) {
                out.raw(offset.toString());
            } else {
                out.text(step.toString());
            }
        }
        out.raw("],\"msg\":").text(msg).raw(",\"input\":").value(input);
        if (error != null) {
            out.raw(",\"ctx\":{\"error\":").text(error).raw("}");
        }
        out.raw("}");
    }
}
