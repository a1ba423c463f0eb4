package dev.footfall.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.engine.Destination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class DestinationCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8123",
                "http://localhost:8123",
                "http://LOCALHOST",
                "http://[::1]:80",
                "http://127.8.9.1/base"
            })
    void this_machine_needs_no_confirmation(String address) {
        assertThat(DestinationCheck.remote(address, "demo", ""))
                .isEqualTo(
                        new DestinationCheck.Fine(
                                new Destination.Remote(URI.create(address), "demo")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "http://10.0.0.1",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://128.0.0.1",
                "http://0.0.0.0"
            })
    void another_host_is_refused_until_its_name_is_typed(String address) {
        String host = URI.create(address).getHost();
        assertThat(DestinationCheck.remote(address, "demo", ""))
                .isEqualTo(new DestinationCheck.Unconfirmed(host));
        assertThat(DestinationCheck.remote(address, "demo", host + "x"))
                .isInstanceOf(DestinationCheck.Unconfirmed.class);
        assertThat(DestinationCheck.remote(address, "demo", " " + host + " "))
                .isInstanceOf(DestinationCheck.Fine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.example.com",
                "ftp://api.example.com",
                "http://",
                "http://a b",
                "mailto:x@y",
                "http:///path",
                "https://user:secret@127.0.0.1",
                "http://127.0.0.1?x=1",
                "http://127.0.0.1#x",
                "http://127.0.0.1:99999",
                "http://127.0.0.1/v1/public/apps/demo/interactions"
            })
    void what_is_no_base_address_is_said_to_be_wrong(String address) {
        assertThat(DestinationCheck.remote(address, "demo", ""))
                .isInstanceOf(DestinationCheck.Wrong.class);
    }

    @Test
    void slashes_at_the_end_are_dropped() {
        assertThat(DestinationCheck.remote("http://127.0.0.1:1/base//", "demo", ""))
                .isEqualTo(
                        new DestinationCheck.Fine(
                                new Destination.Remote(
                                        URI.create("http://127.0.0.1:1/base"), "demo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-abc", "abc-", "Abc", "a/b", "a b c", "ä-shop"})
    void a_slug_that_no_app_can_have_is_said_to_be_wrong(String slug) {
        assertThat(DestinationCheck.local(slug)).isInstanceOf(DestinationCheck.Wrong.class);
        assertThat(DestinationCheck.local("a".repeat(61)))
                .isInstanceOf(DestinationCheck.Wrong.class);
        assertThat(DestinationCheck.local("a".repeat(60)))
                .isInstanceOf(DestinationCheck.Fine.class);
    }
}
