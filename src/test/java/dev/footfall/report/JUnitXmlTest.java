package dev.footfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.metrics.Attempts;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.Percentiles;
import dev.footfall.run.Marker;
import dev.footfall.run.Phase;
import dev.footfall.run.Run;
import dev.footfall.run.RunSnapshot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

import javax.xml.parsers.DocumentBuilderFactory;

class JUnitXmlTest {

    private static Element suite(Summary summary) throws Exception {
        byte[] xml = JUnitXml.of(summary).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml));
        return (Element) document.getElementsByTagName("testsuite").item(0);
    }

    private static Element testCase(Element suite, int index) {
        return (Element) suite.getElementsByTagName("testcase").item(index);
    }

    private static String message(Element testCase, String verdict) {
        return ((Element) testCase.getElementsByTagName(verdict).item(0)).getAttribute("message");
    }

    @Test
    void one_test_case_per_threshold_and_one_for_expectations() throws Exception {
        Element suite = suite(Examples.summary());

        assertThat(suite.getAttribute("name")).isEqualTo("First steps");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        assertThat(testCase(suite, 0).getAttribute("name")).isEqualTo("p99(felt) > 250ms");
        assertThat(message(testCase(suite, 0), "failure"))
                .isEqualTo("p99(felt) > 250ms: measured 312 ms");
        assertThat(testCase(suite, 1).getElementsByTagName("failure").getLength()).isZero();
        assertThat(message(testCase(suite, 2), "skipped")).isEqualTo("nothing to measure");
        assertThat(message(testCase(suite, 3), "failure")).isEqualTo("3 missed, 570 met");
    }

    /** Build servers add up what the cases took, and their schemas know no zone. */
    @Test
    void the_run_s_time_is_told_once_and_in_the_form_of_the_schemas() throws Exception {
        Element suite = suite(Examples.summary());

        assertThat(suite.getAttribute("timestamp"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(Double.parseDouble(suite.getAttribute("time"))).isPositive();
        for (int index = 0; index < 4; index++) {
            assertThat(testCase(suite, index).getAttribute("time")).isEqualTo("0");
        }
    }

    @Test
    void one_test_case_per_story() throws Exception {
        Element suite = suite(Examples.summary().withStories(Examples.stories()));

        assertThat(suite.getAttribute("tests")).isEqualTo("6");
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
        assertThat(testCase(suite, 3).getAttribute("name"))
                .isEqualTo("ctr_at_1 within 0.02 of model");
        assertThat(testCase(suite, 3).getElementsByTagName("failure").getLength()).isZero();
        assertThat(message(testCase(suite, 4), "failure"))
                .isEqualTo("measured 0.2000, outside 0.1200 to 0.1400");
    }

    @Test
    void a_run_that_nothing_judges_is_skipped_not_passed() throws Exception {
        Element suite = suite(Examples.unjudged(new Counts(20, 20, 0, 20, 0, 0)));

        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(message(testCase(suite, 0), "skipped"))
                .isEqualTo("there are none: nothing judges 20 errors among 20 events sent");
    }

    /** The command ends with 1 then, thresholds or not. */
    @Test
    void a_run_that_nobody_answered_fails() throws Exception {
        Element suite = suite(Examples.unjudged(new Counts(20, 20, 0, 0, 20, 0)));

        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
        assertThat(message(testCase(suite, 0), "failure"))
                .startsWith("none of 20 planned events was answered: ");
    }

    /** Its verdicts are of a part: passes alone would read as a whole run that went well. */
    @Test
    void a_run_that_someone_stopped_says_that_it_is_a_part() throws Exception {
        Element suite = suite(ended(List.of(new Marker(1, "stop")), null));

        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        assertThat(testCase(suite, 4).getAttribute("name"))
                .isEqualTo("all that was planned is played");
        assertThat(message(testCase(suite, 4), "skipped"))
                .isEqualTo(
                        "stopped after 20.1 s: the verdicts are of the 12,000 events that had come"
                                + " due");
    }

    /** The command ends with 1 then, whatever the thresholds say of the whole. */
    @Test
    void a_run_that_ended_itself_fails_and_says_why() throws Exception {
        Element aborted = suite(ended(List.of(), "error_rate > 5% for 10s"));
        Element unwritten = suite(ended(List.of(new Marker(1, Run.RECORD_FAILED)), null));

        assertThat(aborted.getAttribute("failures")).isEqualTo("3");
        assertThat(aborted.getAttribute("skipped")).isEqualTo("1");
        assertThat(message(testCase(aborted, 4), "failure"))
                .isEqualTo(
                        "ended after 20.1 s, since this held for too long: error_rate > 5% for"
                                + " 10s");
        assertThat(unwritten.getAttribute("failures")).isEqualTo("3");
        assertThat(message(testCase(unwritten, 4), "failure"))
                .isEqualTo("ended after 20.1 s, since its record could not be written");
    }

    private static Summary ended(List<Marker> steering, @Nullable String abortedBy) {
        RunSnapshot stopped =
                Examples.run(Examples.run().metrics().counts(), Percentiles.NONE, Phase.STOPPED);
        return Summary.of(stopped, Examples.DIGEST, Examples.judgements(), 1)
                .withConduct(new Conduct(steering, abortedBy, Attempts.NONE, -1));
    }

    @Test
    void what_xml_cannot_hold_is_made_blank() throws Exception {
        Summary odd =
                Summary.of(
                        Examples.run(),
                        Examples.DIGEST,
                        List.of(
                                new Judgement(
                                        "reason(<\u0007\"&'é) > 0",
                                        OptionalDouble.of(2),
                                        "",
                                        true)),
                        1);

        assertThat(testCase(suite(odd), 0).getAttribute("name")).isEqualTo("reason(< \"&'é) > 0");
    }
}
