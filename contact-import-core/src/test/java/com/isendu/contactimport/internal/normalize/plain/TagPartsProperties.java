package com.isendu.contactimport.internal.normalize.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The expression for cells with quotes is the oracle of the loop for cells without. */
class TagPartsProperties {

    @Property
    void cutsCellsWithoutQuotesAsItCutsThoseWithQuotes(@ForAll("cells") String cell) {
        assertCutAlike(TagParts.between(null), cell);
        assertCutAlike(TagParts.between('/'), cell);
        assertCutAlike(TagParts.between('\\'), cell);
    }

    private static void assertCutAlike(TagParts parts, String cell) {
        List<String> filled =
                parts.of(cell).stream().filter(part -> !part.isEmpty()).toList();
        assertThat(filled).isEqualTo(parts.quoted(cell));
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> pieces =
                Arbitraries.of("vip", "Ü", "14", " ", ",", ";", "|", "/", "\\", "\r\n", "\n", "\r", "\u2028", "\u0085");
        return pieces.list().ofMaxSize(9).map(parts -> String.join("", parts));
    }
}
