package com.isendu.contactimport.internal.normalize.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What each question about a cell answers is the oracle of the single loop. */
class PlainTextProperties {

    @Property(tries = 4_000)
    void findsPlainOnlyWhatNoQuestionConcerns(@ForAll("cells") String cell, @ForAll ContactField field) {
        if (PlainText.is(cell)) {
            assertThat(Characters.strip(cell)).isEqualTo(cell);
            assertThat(HtmlEntities.decode(cell)).isEqualTo(cell);
            assertThat(ExcelGuard.unwrap(cell, field)).isEqualTo(cell);
            assertThat(QuotedName.unwrap(cell, field)).isEqualTo(cell);
            assertThat(Characters.hasBroken(cell)).isFalse();
            assertThat(TextDamage.isIn(cell, field)).isFalse();
        }
    }

    @Example
    void findsUsualCellsPlain() {
        assertThat(PlainText.is("ada.rossi@example.com")).isTrue();
        assertThat(PlainText.is("+39 (0)320/123-45-67")).isTrue();
        assertThat(PlainText.is("Main Street 134, 3rd floor")).isTrue();
        assertThat(PlainText.is("")).isFalse();
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Ada", "7", " ", "=\"", "\"", "'", "`", "&amp;", "&", "?", "#", "-", "@", ".", "\t", "\n", "\0",
                "\u00A0", "\uFFFD", "\uD83D", "\u200B", "ü", "«", "»", "„", "“");
        return pieces.list().ofMaxSize(5).map(parts -> String.join("", parts));
    }
}
