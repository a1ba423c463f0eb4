package dev.footfall.endpoint.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class FaultSpecTest {

    @Test
    void reads_status_share_and_window() {
        FaultSpec spec = understood("status=500,share=2%,from=10s,to=40s");

        assertThat(spec.fault()).isEqualTo(new Fault.Status(500, false));
        assertThat(spec.share()).isEqualTo(0.02);
        assertThat(spec.from()).isEqualTo(Duration.ofSeconds(10));
        assertThat(spec.to()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void reads_every_kind() {
        Duration ms200 = Duration.ofMillis(200);
        assertThat(understood("latency=200ms").fault())
                .isEqualTo(new Fault.Latency(ms200, null, null));
        assertThat(understood("latency=200ms, sd=50ms").fault())
                .isEqualTo(new Fault.Latency(ms200, Duration.ofMillis(50), null));
        assertThat(understood("latency=200ms,p99=2s").fault())
                .isEqualTo(new Fault.Latency(ms200, null, Duration.ofSeconds(2)));
        assertThat(understood("rate=60/min,burst=5").fault()).isEqualTo(new Fault.RateLimit(1, 5));
        assertThat(understood("rate=100/s").fault()).isEqualTo(new Fault.RateLimit(100, 100));
        assertThat(understood("stall=1.5s").fault())
                .isEqualTo(new Fault.Stall(Duration.ofMillis(1500)));
        assertThat(understood("drop=before").fault()).isEqualTo(new Fault.DropBefore());
        assertThat(understood("drop=midway").fault()).isEqualTo(new Fault.DropMidway());
        assertThat(understood("answer=truncated").fault()).isEqualTo(new Fault.Truncated());
        assertThat(understood("answer=text").fault()).isEqualTo(new Fault.NotJson());
        assertThat(understood("slow=20B/s").fault()).isEqualTo(new Fault.Slow(20));
        assertThat(understood("store=fail").fault()).isEqualTo(new Fault.StoreFails());
        assertThat(understood("refusals=envelope").fault())
                .isEqualTo(new Fault.EnvelopedRefusals());
        assertThat(understood("status=422,shape=envelope").fault())
                .isEqualTo(new Fault.Status(422, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "share=2%|it names no fault",
                "status=500,latency=1s|it names more than one fault",
                "status=200|status=200 is not a status from 400 to 599",
                "status=500,share=0|share=0 is not a share",
                "status=500,share=120%|share=120% is not a share",
                "latency=200|latency=200 is not a time such as 200ms",
                "latency=1s,p99=1s|p99 must be longer",
                "latency=1s,p99=2s,sd=1s|give one of them",
                "status=500,from=10s,to=5s|ends (to) before it starts",
                "status=500,when=now|'when' does not belong here",
                "status=500,burst=3|'burst' does not belong here",
                "status=500,status=501|'status' stands twice",
                "status|'status' is no key=value",
                "drop=sometimes|drop=sometimes is not before or midway",
                "rate=0/s|rate=0/s is not a rate",
                "s=1|it names no fault"
            })
    void says_what_is_wrong(String text, String message) {
        assertThat(FaultSpec.parse(text))
                .isInstanceOfSatisfying(
                        FaultSpec.Parsed.Mistaken.class,
                        mistaken ->
                                assertThat(mistaken.message()).contains(text).contains(message));
    }

    @Test
    void says_all_that_is_wrong_at_once() {
        assertThat(FaultSpec.parse("status=20,share=x,from=y,zebra=1"))
                .isInstanceOfSatisfying(
                        FaultSpec.Parsed.Mistaken.class,
                        mistaken ->
                                assertThat(mistaken.message())
                                        .contains("status=20", "share=x", "from=y", "'zebra'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "=", "=5", "status=", "latency=99999999999999s", "slow=B/s"})
    void no_text_breaks_it(String text) {
        assertThat(FaultSpec.parse(text)).isInstanceOf(FaultSpec.Parsed.Mistaken.class);
    }

    static FaultSpec understood(String text) {
        return ((FaultSpec.Parsed.Understood) FaultSpec.parse(text)).spec();
    }
}
