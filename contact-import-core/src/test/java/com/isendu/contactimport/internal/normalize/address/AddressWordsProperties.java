package com.isendu.contactimport.internal.normalize.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressWordsProperties {

    /** The short way of plain words and the one of all words agree. */
    @Property
    void aWordIsLookedUpInOneForm(@ForAll("words") String word) {
        assertThat(AddressWords.key(word)).isEqualTo(AddressWords.carefulKey(word));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .ascii()
                .withChars("ABIZabiz.:ßÀéİıΣςЯя\u0301\u212A")
                .ofMaxLength(12);
    }
}
