package com.isendu.contactimport.internal.map.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyFilesTest {

    private static final List<Map<String, Term>> LANGUAGES = VocabularyFiles.languages().stream()
            .map(Language::code)
            .map(VocabularyFiles::load)
            .toList();

    @Test
    void readsEveryLanguageOfTheList() {
        assertThat(LANGUAGES)
                .extracting(terms -> terms.values().iterator().next().language())
                .containsExactly(
                        "en", "it", "de", "fr", "es", "pt", "nl", "pl", "da", "sv", "no", "fi", "cs", "sk", "hu", "ro",
                        "hr", "sr", "sl", "tr", "el", "ru", "uk", "ja", "zh", "ko", "ar", "he");
    }

    @Test
    void everyLanguageHasWordsForWhatMattersMost() {
        assertThat(LANGUAGES)
                .allSatisfy(terms -> assertThat(terms.values().stream().map(Term::key))
                        .contains("email", "first_name", "last_name", "full_name", "name", "phone", "mobile", "address")
                        .contains("city", "postcode", "country", "birthday", "company", "fax", "alternative")
                        .contains("never", "filler"));
    }

    @Test
    void knowsWhatIsWrittenWithoutTheLettersOfALanguage() {
        assertThat(LANGUAGES.get(2)).containsKeys("landercode", "laendercode");
        assertThat(LANGUAGES.get(7)).containsKeys("imie", "plec", "sluzbowy");
        assertThat(LANGUAGES.get(8)).containsKeys("fodselsdag", "foedselsdag", "kon");
    }

    @Test
    void readsPhrasesAsUtf8AndWrittenTogether() {
        assertThat(LANGUAGES.get(2)).containsKeys("strasse", "emailadresse");
        assertThat(LANGUAGES.get(3)).containsKey("prenom");
    }
}
