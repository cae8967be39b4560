package com.isendu.contactimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestGuardTest {

    private static final String HOST = "127.0.0.1:8080";

    private final RequestGuard guard = new RequestGuard(Set.of(HOST, "localhost:8080"), "http");

    @Test
    void listensToItsOwnAddressOnly() {
        assertThat(guard.isForUs(HOST)).isTrue();
        assertThat(guard.isForUs("127.0.0.1:8081")).isFalse();
        assertThat(guard.isForUs("rebound.example:8080")).isFalse();
        assertThat(guard.isForUs(null)).isFalse();
    }

    @Test
    void takesChangesFromItsOwnPagesOnly() {
        assertThat(guard.isFromUs(HOST, "http://127.0.0.1:8080")).isTrue();
        assertThat(guard.isFromUs(HOST, "http://localhost:8080")).isFalse();
        assertThat(guard.isFromUs(HOST, "https://127.0.0.1:8080")).isFalse();
        assertThat(guard.isFromUs(HOST, "http://elsewhere.example")).isFalse();
        assertThat(guard.isFromUs(HOST, "null")).isFalse();
        assertThat(guard.isFromUs(HOST, null)).isFalse();
        assertThat(guard.isFromUs("rebound.example", "http://rebound.example")).isFalse();
    }

    @Test
    void knowsTheTokenOfTheSession() {
        assertThat(RequestGuard.isToken("secret", "secret")).isTrue();
        assertThat(RequestGuard.isToken("secret", "secreT")).isFalse();
        assertThat(RequestGuard.isToken("secret", "")).isFalse();
        assertThat(RequestGuard.isToken("secret", null)).isFalse();
    }

    @Test
    void allowsFilesOfItsOwnOnly() {
        assertThat(RequestGuard.HEADERS.get("Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .doesNotContain("unsafe");
        assertThat(RequestGuard.HEADERS).containsEntry("X-Content-Type-Options", "nosniff");
    }
}
