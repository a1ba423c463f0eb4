package dev.footfall.cli;

import dev.footfall.clock.Clock;

import picocli.CommandLine;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** From arguments to an exit code; the one place where exceptions become codes. */
public final class CommandLineFace {

    private final Console console;
    private final PictureMaker pictures;
    private final Clock clock;

    /** Everything that commands need of the world is handed in. */
    public CommandLineFace(Console console, PictureMaker pictures, Clock clock) {
        this.console = console;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Runs a command and returns its exit code. */
    public int run(String... arguments) {
        Player player = new Player(console, pictures, clock, List.of(arguments));
        CommandLine commands = new CommandLine(new FootfallCommand());
        Map<String, Supplier<Object>> all = commands(player);
        String first = arguments.length == 0 ? "" : arguments[0];
        // To read what one command looks like takes 30 ms; ten of them would delay the first event.
        all.forEach(
                (name, command) -> {
                    if (!all.containsKey(first) || name.equals(first)) {
                        commands.addSubcommand(command.get());
                    }
                });
        commands.setOut(writer(console.out()));
        commands.setErr(writer(console.err()));
        commands.setExecutionExceptionHandler((trouble, _, _) -> code(trouble));
        commands.setUsageHelpAutoWidth(true);
        return commands.execute(arguments);
    }

    /** By name, in the order in which the help tells of them. */
    private Map<String, Supplier<Object>> commands(Player player) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("run", () -> new RunCommand(console, clock, player));
        all.put("replay", () -> new ReplayCommand(console, clock, player));
        all.put("check", () -> new CheckCommand(console));
        all.put("generate", () -> new GenerateCommand(console));
        all.put("endpoint", () -> new EndpointCommand(console, clock));
        all.put("report", () -> new ReportCommand(console));
        all.put("merge", () -> new MergeCommand(console, clock, player));
        all.put("export", () -> new ExportCommand(console, clock, player));
        all.put("models", () -> new ModelsCommand(console));
        all.put("fit", () -> new FitCommand(console));
        return all;
    }

    /** Plays the first scenario and draws the dashboard that a window would have shown. */
    public int tour() {
        console.err()
                .println(
                        "Without a window the first scenario plays here, for"
                                + " about 20 seconds.");
        return run("run", "first-steps");
    }

    private int code(Exception trouble) {
        if (trouble instanceof Refusal refusal) {
            console.err().println(refusal.getMessage());
            return refusal.exitCode();
        }
        if (trouble instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
        console.err().println("This is a bug of Footfall's, not of yours:");
        trouble.printStackTrace(console.err());
        return ExitCode.BUG;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
