package com.isendu.contactimport.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void readsAWordAndOptions() {
        Arguments arguments = Arguments.of("again", "--rows", "5", "--faulty", "50", "--seed", "9");

        assertThat(arguments.name()).isEqualTo("again");
        assertThat(arguments.shape()).isEqualTo(new ContactShape(5, 50, 9));
    }

    @Test
    void hasTheUsualShapeWithoutOptions() {
        assertThat(Arguments.of().shape()).isEqualTo(ContactShape.usual(1_000_000));
    }

    @Test
    void refusesASecondWordAndAnOptionWithoutAValue() {
        assertThatThrownBy(() -> Arguments.of("fresh", "again")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Arguments.of("fresh", "--rows")).isInstanceOf(IllegalArgumentException.class);
    }
}
