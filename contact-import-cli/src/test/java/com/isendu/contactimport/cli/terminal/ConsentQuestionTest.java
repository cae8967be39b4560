package com.isendu.contactimport.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.history.Consent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentQuestionTest {

    private final StringWriter messages = new StringWriter();

    @Test
    void takesNameFromTheOption() {
        assertThat(question(Terminal.NONE).obtain(" Anna ").confirmedBy()).isEqualTo("Anna");
        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void showsStatementAndAsks() {
        Consent consent = question(answering("Anna", "y")).obtain(null);

        assertThat(consent.confirmedBy()).isEqualTo("Anna");
        assertThat(consent.purposes()).containsExactlyInAnyOrder(Consent.Purpose.values());
        assertThat(messages.toString()).contains("GDPR");
    }

    @ParameterizedTest
    @CsvSource({"en, y", "it, s", "it, SÌ", "de, ja", "fr, oui", "es, sí", "de, yes"})
    void agreesInTheLanguageOfTheQuestion(Locale language, String answer) {
        Terminal person = answering("Anna", answer);

        assertThat(new ConsentQuestion(person, Texts.in(language), new PrintWriter(messages))
                        .obtain(null)
                        .confirmedBy())
                .isEqualTo("Anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "", "maybe"})
    void refusesWithoutYes(String answer) {
        assertThatThrownBy(() -> question(answering("Anna", answer)).obtain(null))
                .isInstanceOf(ConsentException.class);
    }

    @Test
    void refusesWithoutName() {
        assertThatThrownBy(() -> question(answering(" ", "y")).obtain(null)).isInstanceOf(ConsentException.class);
        assertThatThrownBy(() -> question(answering()).obtain(null)).isInstanceOf(ConsentException.class);
    }

    @Test
    void refusesWhereNobodyCanBeAsked() {
        assertThatThrownBy(() -> question(Terminal.NONE).obtain(null)).isInstanceOf(ConsentException.class);
        assertThatThrownBy(() -> question(Terminal.NONE).obtain(" ")).isInstanceOf(ConsentException.class);
    }

    private ConsentQuestion question(Terminal terminal) {
        return new ConsentQuestion(terminal, Texts.in(Locale.ENGLISH), new PrintWriter(messages));
    }

    private static Terminal answering(String... answers) {
        Queue<String> left = new ArrayDeque<>(List.of(answers));
        return new FakeTerminal(left);
    }
}
