package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/** That the tests run on the Boot that the build says. */
class BootVersionTest {

    @Test
    void runsOnTheBootThatTheBuildNames() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.expected"));
    }
}
