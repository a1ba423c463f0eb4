package dev.footfall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command itself; everything is in its subcommands. */
@Command(
        name = "footfall",
        description =
                "Plays synthetic people against a public search App and shows live what happens.",
        footer = {"", "With no command, the window opens."},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "footfall " + FootfallCommand.VERSION,
        synopsisSubcommandLabel = "COMMAND")
final class FootfallCommand {

    /** As in the project's build file. */
    static final String VERSION = "0.1.0";
}
