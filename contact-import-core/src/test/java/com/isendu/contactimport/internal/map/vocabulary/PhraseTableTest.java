package com.isendu.contactimport.internal.map.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vocabulary files are the oracle of the table. */
class PhraseTableTest {

    private static final PhraseTable TABLE = PhraseTable.load();
    private static final List<String> LANGUAGES =
            VocabularyFiles.languages().stream().map(Language::code).toList();

    @Test
    void buildWritesTheTableOfTheVocabularyFiles() throws IOException {
        try (InputStream file = PhraseTable.class.getResourceAsStream(PhraseTable.NAME)) {
            assertThat(file).as("written by the build behind the compiler").isNotNull();
            assertThat(file.readAllBytes()).isEqualTo(PhraseTable.ofVocabularyFiles());
        }
    }

    @Test
    void findsWhatEachPhraseMeansInEachLanguage() {
        Map<String, Map<String, Term>> meanings = new HashMap<>();
        for (String language : LANGUAGES) {
            VocabularyFiles.load(language)
                    .forEach((phrase, term) -> meanings.computeIfAbsent(phrase, any -> new HashMap<>())
                            .put(language, term));
        }
        assertThat(meanings)
                .hasSizeGreaterThan(10_000)
                .allSatisfy((phrase, terms) -> assertThat(TABLE.find(phrase)).isEqualTo(terms));
    }

    @Test
    void knowsNoOtherPhrase() {
        for (String phrase : VocabularyFiles.load("en").keySet()) {
            for (String other :
                    List.of(phrase + "q", "q" + phrase, phrase.substring(1) + "q", phrase + "\t", "\u0000" + phrase)) {
                assertThat(TABLE.find(other)).as(other).isEmpty();
            }
        }
        assertThat(TABLE.find("")).isEmpty();
        assertThat(TABLE.find("\uFFFF")).isEmpty();
    }
}
