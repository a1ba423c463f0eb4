package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.EndpointException;
import dev.footfall.endpoint.EndpointOptions;
import dev.footfall.endpoint.LocalEndpoint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    EndpointCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        EndpointOptions options =
                EndpointOptions.defaults().withPort(port).withSlugs(new LinkedHashSet<>(apps));
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
            console.err().printf("%nreceived %,d%n", endpoint.received().count());
            return ExitCode.FINE;
        } catch (EndpointException trouble) {
            throw new Refusal(ExitCode.FAILED, String.valueOf(trouble.getMessage()));
        }
    }
}
