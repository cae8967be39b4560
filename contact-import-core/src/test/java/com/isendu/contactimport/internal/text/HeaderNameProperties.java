package com.isendu.contactimport.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HeaderNameProperties {

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .ascii()
                .withChars('#', '+', ' ', '_', '\u00E0', '\u00DF', '\u212A')
                .ofMaxLength(20);
    }

    @Property
    void plainNamesAreNormalisedAsAllOthersAre(@ForAll("names") String name) {
        assertThat(HeaderName.normalize(name)).isEqualTo(HeaderName.normalizeAny(name));
    }
}
