package dev.footfall.report;

import dev.footfall.metrics.Judgement;
import dev.footfall.session.story.StoryVerdict;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run's verdicts in the form that build servers read: one test case per threshold and story, and
 * one for the statuses that the scenario's author expects. A threshold with nothing to measure is
 * skipped. So is a run that nothing judges, rather than counted as one that passed; and one of
 * which no event was answered fails. A run that did not play all that was planned has a case that
 * says why, since its verdicts are of a part only: failed where the command fails for it, skipped
 * where someone stopped it.
 */
public final class JUnitXml {

    /** The file's name in the run directory. */
    public static final String FILE = "junit.xml";

    /** What the form's schemas ask for: UTC, without a zone and without fractions. */
    private static final DateTimeFormatter ISO_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Summary summary;

    private JUnitXml(Summary summary) throws XMLStreamException {
        this.summary = summary;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** The document, in UTF-8. */
    public static String of(Summary summary) {
        try {
            return new JUnitXml(summary).document();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing XML into memory failed", impossible);
        }
    }

    /**
     * Writes {@value #FILE} into a run directory.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Path dir, Summary summary) throws IOException {
        AtomicFile.write(dir, FILE, of(summary));
    }

    private String document() throws XMLStreamException {
        boolean expects = summary.expectationsMet() + summary.expectationsMissed() > 0;
        long held = summary.thresholds().stream().filter(Judgement::held).count();
        long untrue = summary.stories().stream().filter(s -> !s.holds()).count();
        long undefined = summary.thresholds().stream().filter(t -> t.value().isEmpty()).count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        attribute("name", summary.name());
        boolean unanswered = summary.unanswered();
        boolean unjudged = !summary.judged() && !unanswered;
        boolean early = summary.ended() != RunEnd.FINISHED;
        boolean gaveUp = summary.extras().conduct().gaveUp() != null;
        int cases =
                summary.thresholds().size()
                        + summary.stories().size()
                        + (expects ? 1 : 0)
                        + (early ? 1 : 0)
                        + (unanswered || unjudged ? 1 : 0);
        attribute("tests", Integer.toString(cases));
        attribute(
                "failures",
                Long.toString(
                        held
                                + untrue
                                + (summary.expectationsMissed() > 0 ? 1 : 0)
                                + (early && gaveUp ? 1 : 0)
                                + (unanswered ? 1 : 0)));
        attribute("errors", "0");
        attribute(
                "skipped",
                Long.toString(undefined + (early && !gaveUp ? 1 : 0) + (unjudged ? 1 : 0)));
        attribute("timestamp", ISO_SECONDS.format(summary.startedAt()));
        attribute("time", seconds());
        for (Judgement judgement : summary.thresholds()) {
            threshold(judgement);
        }
        for (StoryVerdict story : summary.stories()) {
            story(story);
        }
        if (expects) {
            expectations();
        }
        if (early) {
            early();
        }
        if (unanswered) {
            unanswered();
        } else if (unjudged) {
            unjudged();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return text + "\n";
    }

    private void threshold(Judgement judgement) throws XMLStreamException {
        open("thresholds", judgement.expr());
        if (judgement.value().isEmpty()) {
            xml.writeEmptyElement("skipped");
            attribute("message", "nothing to measure");
        } else if (judgement.held()) {
            String value = Figures.value(judgement.value().getAsDouble(), judgement.unit());
            failure("threshold", judgement.expr() + ": measured " + value);
        }
        xml.writeEndElement();
    }

    private void story(StoryVerdict story) throws XMLStreamException {
        open("stories", story.text());
        if (!story.holds()) {
            failure("story", story.why());
        }
        xml.writeEndElement();
    }

    private void expectations() throws XMLStreamException {
        open("expectations", "every event is answered with the status its author expects");
        if (summary.expectationsMissed() > 0) {
            failure(
                    "expectation",
                    Figures.count(summary.expectationsMissed())
                            + " missed, "
                            + Figures.count(summary.expectationsMet())
                            + " met");
        }
        xml.writeEndElement();
    }

    private void early() throws XMLStreamException {
        open("run", "all that was planned is played");
        String why = summary.extras().conduct().gaveUp();
        String when = " after " + Figures.duration(summary.durationMs());
        if (why != null) {
            failure("early", "ended" + when + ", since " + why);
        } else {
            xml.writeEmptyElement("skipped");
            attribute(
                    "message",
                    summary.ended().word()
                            + when
                            + ": the verdicts are of the "
                            + Figures.count(summary.events().planned())
                            + " events that had come due");
        }
        xml.writeEndElement();
    }

    private void unanswered() throws XMLStreamException {
        open("run", "events are answered");
        failure(
                "unanswered",
                "none of "
                        + Figures.count(summary.events().planned())
                        + " planned events was answered: "
                        + Figures.tally(summary.reasons()));
        xml.writeEndElement();
    }

    private void unjudged() throws XMLStreamException {
        open("run", "thresholds");
        xml.writeEmptyElement("skipped");
        attribute(
                "message",
                "there are none: nothing judges "
                        + Figures.count(summary.events().refused() + summary.events().failed())
                        + " errors among "
                        + Figures.count(summary.events().sent())
                        + " events sent");
        xml.writeEndElement();
    }

    private void open(String group, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", summary.name() + "." + group);
        attribute("name", name);
        // A verdict takes no time, and build servers add up what its cases took.
        attribute("time", "0");
    }

    private void failure(String type, String message) throws XMLStreamException {
        xml.writeEmptyElement("failure");
        attribute("type", type);
        attribute("message", message);
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.3f", summary.durationMs() / 1000.0);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF ? c : ' ')
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
