package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;
import dev.footfall.endpoint.ReceivedCounts;
import dev.footfall.endpoint.fault.FaultSpec;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

@Command(name = "endpoint", description = "Run the local twin of the endpoint until Ctrl+C.")
final class EndpointCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8123",
            description = "The port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    int port = 8_123;

    @Option(
            names = "--app",
            paramLabel = "SLUG",
            description = "An App that exists; may be repeated. Default: demo.")
    List<String> apps = List.of("demo");

    @Option(names = "--open-slugs", description = "Any App comes to exist with its first event.")
    boolean openSlugs;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description =
                    "Keep received events in this DuckDB file. Default: the newest in memory.")
    @Nullable Path store;

    @Option(
            names = "--fault",
            paramLabel = "SPEC",
            description =
                    "Something that goes wrong, such as status=500,share=2%%,from=10s,to=40s; may"
                            + " be repeated.")
    List<String> faults = List.of();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Take down what clients send in a log that replays byte for byte. Pages of"
                            + " other origins may then send events too.")
    @Nullable Path record;

    @Option(names = "--seed", paramLabel = "N", description = "Which requests faults strike.")
    long seed = 1;

    @Option(
            names = "--body-limit",
            paramLabel = "BYTES",
            description = "A larger body gets 413. Default: 1 MiB.")
    @Nullable Integer bodyLimit;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The address to listen on. Default: ${DEFAULT-VALUE}. Any other than loopback"
                            + " lets others on the network in: there is no authentication.")
    String bind = "127.0.0.1";

    EndpointCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        EndpointOptions options = options();
        CountDownLatch ended = new CountDownLatch(1);
        try (Interruption _ = Interruption.runs(ended::countDown);
                LocalEndpoint endpoint = LocalEndpoint.start(options, clock)) {
            for (String app : apps) {
                console.out()
                        .println(endpoint.baseUri() + "/v1/public/apps/" + app + "/interactions");
            }
            console.out().println("counts: " + endpoint.baseUri() + "/_footfall/received");
            console.out().flush();
            console.err().println("Ctrl+C ends it.");
            ended.await();
            ReceivedCounts received = endpoint.received();
            console.err().printf("%nreceived %,d, lost %,d%n", received.count(), received.lost());
            if (record != null) {
                console.err()
                        .printf(
                                "recorded %,d in %s, lost %,d%n",
                                endpoint.captured(), record, endpoint.captureLost());
            }
            return ExitCode.FINE;
        } catch (EndpointException trouble) {
            throw new Refusal(ExitCode.FAILED, String.valueOf(trouble.getMessage()));
        }
    }

    private EndpointOptions options() {
        List<FaultSpec> specs = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (String fault : faults) {
            switch (FaultSpec.parse(fault)) {
                case FaultSpec.Parsed.Understood(FaultSpec spec) -> specs.add(spec);
                case FaultSpec.Parsed.Mistaken(String message) ->
                        mistakes.add("--fault '" + fault + "': " + message);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new Refusal(ExitCode.USAGE, String.join("\n", mistakes));
        }
        try {
            EndpointOptions options =
                    EndpointOptions.defaults()
                            .withBindAddress(bind)
                            .withPort(port)
                            .withSlugs(new LinkedHashSet<>(apps))
                            .withOpenSlugs(openSlugs)
                            .withStore(store)
                            .withCapture(record)
                            .withFaults(specs)
                            .withSeed(seed);
            return bodyLimit == null ? options : options.withBodyLimit(bodyLimit);
        } catch (IllegalArgumentException outOfRange) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(outOfRange.getMessage()));
        }
    }
}
