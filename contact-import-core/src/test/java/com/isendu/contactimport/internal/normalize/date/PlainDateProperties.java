package com.isendu.contactimport.internal.normalize.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is taken for a canonical date at a glance is one to the careful reading. */
class PlainDateProperties {

    private final DateNormalizer dates = new DateNormalizer(null, null, null);

    @Property(tries = 3000)
    void canonicalDatesAreWhatTheyWouldBecome(@ForAll("dates") String text) {
        Candidate candidate =
                new Candidate(new SourceRecord(new RowPosition(1, 1, 1), List.of(text)), new FieldSlots(List.of()));
        String carefully = dates.carefully(text, new Cell(candidate, ContactField.BIRTHDAY, null));

        assertThat(PlainDate.isCanonical(text)).isEqualTo(text.equals(carefully));
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> near = Combinators.combine(
                        Arbitraries.integers().between(-1, 10_001),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 33))
                .as((year, month, day) -> "%04d-%02d-%02d".formatted(year, month, day));
        Arbitrary<String> any =
                Arbitraries.strings().withChars("0123456789-/٣ ").ofMinLength(8).ofMaxLength(11);
        return Arbitraries.oneOf(near, any);
    }
}
