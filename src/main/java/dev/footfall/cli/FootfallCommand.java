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
        version = "footfall 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
final class FootfallCommand {}
