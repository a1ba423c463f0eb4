package dev.footfall.cli.bench;

import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * OkHttp on virtual threads and nothing else: {@code … URL BODIES USERS EVENTS} posts lines of a
 * file, composes nothing and keeps nothing. What any tool over OkHttp can at most reach.
 */
public final class BareOkHttp {

    private BareOkHttp() {}

    /** See the class. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<byte[]> bodies = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            bodies.add(line.getBytes(StandardCharsets.UTF_8));
        }
        int users = Integer.parseInt(args[2]);
        int each = Integer.parseInt(args[3]) / users;
        OkHttpClient client =
                new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(users, 1, TimeUnit.MINUTES))
                        .build();
        Request template = new Request.Builder().url(args[0]).build();
        List<Thread> crowd = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            int first = user * each;
            crowd.add(
                    Thread.startVirtualThread(
                            () -> {
                                for (int i = first; i < first + each; i++) {
                                    post(client, template, bodies.get(i % bodies.size()));
                                }
                            }));
        }
        for (Thread person : crowd) {
            person.join();
        }
        client.connectionPool().evictAll();
    }

    private static void post(OkHttpClient client, Request template, byte[] body) {
        RequestBody json = RequestBody.create(body, MediaType.get("application/json"));
        try (Response answer = client.newCall(template.newBuilder().post(json).build()).execute()) {
            answer.body().bytes();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
