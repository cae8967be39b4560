package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitPatternTest {

    private static final long SEED = 20260711;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "\\d{3}",
                "[02-4]\\d?",
                "(?:1|22|3[0-5])\\d{1,3}",
                "1(?:2(?:34?|5)|6)?7{0,2}",
                "0?(?:(11|2[24])15)?",
                "(?:|1)2",
                "(?:[1-3]{2}|4\\d){1,2}",
            })
    void knowsTheTextsThatTheRegularExpressionMatches(String pattern) {
        DigitMachine machine = DigitPattern.machine(pattern);
        Pattern expected = Pattern.compile(pattern);
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String digits = digits(random);
            assertThat(machine.valueOf(digits, 0) != 0)
                    .as(digits)
                    .isEqualTo(expected.matcher(digits).matches());
            assertThat(machine.knowsStartOf(digits, 0))
                    .as(digits)
                    .isEqualTo(expected.matcher(digits).lookingAt());
        }
    }

    private static String digits(Random random) {
        StringBuilder digits = new StringBuilder();
        int length = random.nextInt(7);
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(8));
        }
        return digits.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d+", "1*", "(?!1)2", "[^1]", "1$", "\\D", "1{2,}", "1{2", "(1", "1)", "a", "[1", "."})
    void refusesWhatNumberingPlansAreNotWrittenIn(String pattern) {
        assertThatThrownBy(() -> DigitPattern.machine(pattern)).isInstanceOf(UnsupportedPatternException.class);
    }
}
