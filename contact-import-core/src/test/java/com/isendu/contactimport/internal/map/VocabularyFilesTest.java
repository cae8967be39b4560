package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyFilesTest {

    private static final List<Map<String, Term>> LANGUAGES = VocabularyFiles.load();

    @Test
    void readsEveryLanguageOfTheList() {
        assertThat(LANGUAGES)
                .extracting(terms -> terms.values().iterator().next().language())
                .containsExactly("English", "Italian", "German", "French", "Spanish");
    }

    @Test
    void everyLanguageHasWordsForWhatMattersMost() {
        assertThat(LANGUAGES)
                .allSatisfy(terms -> assertThat(terms.values().stream().map(Term::key))
                        .contains("email", "first_name", "last_name", "full_name", "name", "phone", "mobile", "address")
                        .contains("never", "filler"));
    }

    @Test
    void readsPhrasesAsUtf8AndWrittenTogether() {
        assertThat(LANGUAGES.get(2)).containsKeys("strasse", "emailadresse");
        assertThat(LANGUAGES.get(3)).containsKey("prenom");
    }
}
