package dev.footfall.send;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;

/**
 * OkHttp has ideas of its own about some statuses: a 407 that no proxy can have sent is an error to
 * it, and so is a 503 whose {@code Retry-After} is a large number. To us each is an answer like any
 * other, so refusals pass OkHttp under a number that means nothing to it and that no server can
 * send: a status has three digits.
 */
final class PlainStatus {

    private static final int LEAST_REFUSAL = 400;
    private static final int UNSEEN = 1_000;

    private PlainStatus() {}

    /** For OkHttp's network side. */
    static Response hide(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        int status = response.code();
        return status < LEAST_REFUSAL
                ? response
                : response.newBuilder().code(UNSEEN + status).build();
    }

    /** What the server answered. */
    static int of(Response response) {
        int status = response.code();
        return status < UNSEEN ? status : status - UNSEEN;
    }
}
