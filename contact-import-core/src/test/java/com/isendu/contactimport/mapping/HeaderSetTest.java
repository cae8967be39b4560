package com.isendu.contactimport.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.source.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderSetTest {

    @Test
    void namesThatAStoreHasKeptGiveTheSameFingerprint() {
        List<Column> columns = List.of(new Column(0, "E-mail", 1), new Column(1, "Note", 1), new Column(2, "note ", 2));
        HeaderSet headers = HeaderSet.of(columns, true);

        assertThat(HeaderSet.ofNames(headers.names(), true)).isEqualTo(headers).hasSameHashCodeAs(headers);
        assertThat(HeaderSet.ofNames(headers.names(), true).fingerprint()).isEqualTo(headers.fingerprint());
    }

    @Test
    void fingerprintDoesNotDependOnTheOrderOfTheColumns() {
        assertThat(HeaderSet.ofNames(List.of("Name", "E-mail"), true).fingerprint())
                .isEqualTo(HeaderSet.ofNames(List.of("e mail", "NAME"), true).fingerprint());
    }

    @Test
    void repeatedNameIsAnotherHeaderSet() {
        assertThat(HeaderSet.ofNames(List.of("Note", "Note"), true).fingerprint())
                .isNotEqualTo(HeaderSet.ofNames(List.of("Note"), true).fingerprint());
    }
}
