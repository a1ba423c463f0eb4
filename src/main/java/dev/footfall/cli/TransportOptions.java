package dev.footfall.cli;

import dev.footfall.run.Loopback;
import dev.footfall.send.Transport;
import dev.footfall.send.Transport.Http;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The flags that say how connections are made. */
final class TransportOptions {

    @Option(
            names = "--http",
            paramLabel = "auto|1|2",
            defaultValue = "auto",
            description =
                    "The version of HTTP. auto: 2 where TLS agrees on it; 2 without TLS: by prior"
                            + " knowledge. Default: ${DEFAULT-VALUE}.")
    String http = "auto";

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Trust only the certificate authorities in this PEM file.")
    @Nullable Path ca;

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "Send through http://host:port or socks://host:port.")
    @Nullable URI proxy;

    @Option(
            names = "--connect-timeout",
            paramLabel = "D",
            converter = Converters.DurationConverter.class,
            description = "How long connecting may take. Default: as long as the whole call.")
    @Nullable Duration connectTimeout;

    @Option(
            names = "--read-timeout",
            paramLabel = "D",
            converter = Converters.DurationConverter.class,
            description = "How long an answer may be silent. Default: as long as the whole call.")
    @Nullable Duration readTimeout;

    /** The transport; what is mistaken is added to {@code mistakes}. */
    Transport transport(StringBuilder mistakes) {
        Http version =
                switch (http) {
                    case "1", "1.1" -> Http.HTTP_1;
                    case "2" -> Http.HTTP_2;
                    default -> Http.AUTO;
                };
        if (version == Http.AUTO && !http.equals("auto")) {
            mistakes.append("--http knows auto, 1 and 2, not \"%s\".%n".formatted(http));
        }
        if (ca != null && !Files.isReadable(ca)) {
            mistakes.append("--ca %s cannot be read. Name a PEM file.%n".formatted(ca));
        }
        URI via = proxy;
        if (via != null && !isProxy(via)) {
            mistakes.append(
                    "--proxy is http://host:port or socks://host:port, not \"%s\".%n"
                            .formatted(via));
            via = null;
        }
        return new Transport(version, ca, via, connectTimeout, readTimeout);
    }

    private static boolean isProxy(URI proxy) {
        String scheme = String.valueOf(proxy.getScheme());
        return proxy.getHost() != null
                && proxy.getRawUserInfo() == null
                && (scheme.equals("http") || scheme.matches("socks5?"));
    }

    /**
     * Refuses a proxy on another machine without leave: this machine's own address means that
     * machine there.
     */
    void refuseRemoteProxy(boolean allowRemote) {
        if (proxy != null && !allowRemote && !Loopback.is(proxy.getHost())) {
            throw new Refusal(
                    ExitCode.UNSAFE,
                    "The proxy %s is not this machine, so nothing was sent. If events may go there, add --allow-remote."
                            .formatted(proxy.getHost()));
        }
    }
}
