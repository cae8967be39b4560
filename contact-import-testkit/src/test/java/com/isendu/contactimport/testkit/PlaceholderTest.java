package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholderTest {
    @Test
    void hasName() {
        assertThat(Placeholder.module()).isNotBlank();
    }
}
