package com.isendu.contactimport.internal.normalize.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A normaliser that remembers cells says what one says that sees each row as its first. */
class CellMemoProperties {

    private static final List<String> CELLS = List.of(
            "a@example.com",
            "Ada",
            " Ada",
            "",
            "-",
            "n/a",
            "None",
            "IT",
            "Italia",
            "Nowhere",
            "DE",
            "a, b|a",
            "\"x\" y",
            "tab\there",
            "bell\u0007",
            "nul\u0000",
            "#N/D",
            "'00123",
            "=\"7\"",
            "Milano",
            "MI",
            "20100",
            "123",
            "f",
            "Signora",
            "it",
            "12/A",
            "ß\u0301",
            "Via Roma 12",
            "12 mar");

    private static final Set<ContactField> FIELDS = EnumSet.allOf(ContactField.class);

    private final FieldSlots slots = new FieldSlots(List.of());

    @Property(tries = 300)
    void rowsBeforeMakeNoDifference(@ForAll("rows") List<List<String>> rows) {
        Normalizer remembering = normalizer();
        for (List<String> row : rows) {
            assertThat(told(remembering, row)).isEqualTo(told(normalizer(), row));
        }
    }

    private Normalizer normalizer() {
        Set<Field> mapped = Set.copyOf(mappable());
        return new Normalizer(
                new NormalizeSettings(slots, mapped, "IT", true, true, true, null, null, Habits.NONE, LocalDate.EPOCH));
    }

    private static List<ContactField> mappable() {
        return FIELDS.stream().filter(ContactField::mappable).toList();
    }

    private List<Object> told(Normalizer normalizer, List<String> row) {
        Candidate candidate = new Candidate(new SourceRecord(new RowPosition(1, 1, 1), row), slots);
        List<ContactField> fields = mappable();
        for (int i = 0; i < fields.size(); i++) {
            String cell = row.get(i % row.size());
            candidate.set(fields.get(i), cell.isBlank() ? null : cell, i);
        }
        normalizer.normalize(candidate);
        List<Object> told = new ArrayList<>(List.of(candidate.contact(), candidate.errors(), candidate.warnings()));
        told.add(String.valueOf(candidate.key()));
        return told;
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return Arbitraries.of(CELLS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .list()
                .ofMinSize(2)
                .ofMaxSize(8);
    }
}
