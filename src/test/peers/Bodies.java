import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.*;

import io.gatling.javaapi.core.*;

import java.nio.file.*;
import java.util.*;

public class Bodies extends Simulation {
    {
        try {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (String l : Files.readAllLines(Path.of(System.getProperty("bodies"))))
                lines.add(Map.of("line", l));
            int users = Integer.getInteger("users");
            int events = Integer.getInteger("events");
            setUp(
                    scenario("bodies")
                            .repeat(events / users)
                            .on(
                                    feed(listFeeder(lines).circular())
                                            .exec(
                                                    http("post")
                                                            .post(System.getProperty("url"))
                                                            .header(
                                                                    "Content-Type",
                                                                    "application/json")
                                                            .body(
                                                                    StringBody(
                                                                            s ->
                                                                                    s.getString(
                                                                                            "line")))))
                            .injectOpen(atOnceUsers(users)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
