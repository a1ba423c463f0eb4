package dev.footfall;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.DuplicateMessageFilter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Warnings and bugs go to standard error; what a user should read is said by the faces. In Java,
 * since to read an XML file first costs every start as much as the rest of logging.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    private static final String LINE = "%level %logger{20}: %msg%n";

    /** Told five times; at 5,000 events/s, what goes on going wrong would be a page a second. */
    private static final int REPEATED = 4;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        DuplicateMessageFilter again = new DuplicateMessageFilter();
        again.setAllowedRepetitions(REPEATED);
        again.setContext(context);
        again.start();
        context.addTurboFilter(again);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context, LINE));
        // Speaks of the classpath start, which is how Footfall is started on purpose.
        context.getLogger("javafx").setLevel(Level.ERROR);
        // A collector that takes nothing is worth a line each time, not a page.
        Logger collector = context.getLogger("io.micrometer.registry.otlp");
        collector.setAdditive(false);
        collector.addAppender(standardError(context, LINE + "%nopex"));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(
            LoggerContext context, String pattern) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern(pattern);
        lines.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(lines);
        appender.start();
        return appender;
    }
}
