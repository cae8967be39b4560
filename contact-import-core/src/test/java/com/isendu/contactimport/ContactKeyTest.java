package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Anna.Rossi@Example.COM, anna.rossi@example.com",
        "' anna@example.com ', anna@example.com",
        "Anna Rossi <Anna@example.com>, anna@example.com",
        "mailto:anna@example.com, anna@example.com",
        "anna@exämple.com, anna@xn--exmple-cua.com",
    })
    void keyIsThatOfAnImport(String written, String key) {
        StoringSink sink = new StoringSink();
        Imports.engine(sink)
                .run(source("email\n\"" + written + "\"\n"), options().build());

        assertThat(ContactKey.of(written)).contains(key);
        assertThat(ContactKey.of(key)).contains(key);
        assertThat(sink.contacts).containsOnlyKeys(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "anna", "anna@", "a@example.com; b@example.com", "anna at example.com"})
    void whatIsNotOneAddressHasNoKey(String written) {
        assertThat(ContactKey.of(written)).isEqualTo(Optional.empty());
    }
}
