package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.Column;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecordMapperTest {

    private static final CustomField PET = CustomField.text("pet");
    private static final FieldSlots SLOTS = new FieldSlots(List.of(PET));
    private static final RowPosition POSITION = new RowPosition(1, 2, 2);
    private static final List<Column> COLUMNS = Columns.named("mail", "casa", "ufficio", "cane");
    private static final ColumnMapping MAPPING = ColumnMapping.builder()
            .map(ContactField.EMAIL, "mail")
            .map(ContactField.PHONE, ColumnRef.named("casa"), ColumnRef.named("ufficio"))
            .join(ContactField.NOTES, ColumnRef.named("casa"), ColumnRef.named("ufficio"), ColumnRef.named("cane"))
            .map(PET, "cane")
            .build();

    @Test
    void keepsTextOfCellAsItIs() {
        Candidate candidate = map("  Zoe@Example.org ", "1", "2", "Fido");

        assertThat(candidate.value(ContactField.EMAIL)).isEqualTo("  Zoe@Example.org ");
        assertThat(candidate.column(ContactField.EMAIL)).isZero();
        assertThat(candidate.value(PET)).isEqualTo("Fido");
    }

    @Test
    void takesFirstCellThatIsNotBlank() {
        Candidate candidate = map("z@example.org", "  ", "02 1234", "");

        assertThat(candidate.value(ContactField.PHONE)).isEqualTo("02 1234");
        assertThat(candidate.column(ContactField.PHONE)).isEqualTo(2);
    }

    @Test
    void joinsCellsThatAreNotBlank() {
        Candidate candidate = map("z@example.org", " uno ", "", "tre");

        assertThat(candidate.value(ContactField.NOTES)).isEqualTo("uno tre");
        assertThat(candidate.column(ContactField.NOTES)).isEqualTo(1);
    }

    @Test
    void givesBlankCellNoValueButItsColumn() {
        Candidate candidate = map(" ", "", "", "");

        assertThat(candidate.value(ContactField.EMAIL)).isNull();
        assertThat(candidate.column(ContactField.EMAIL)).isZero();
        assertThat(candidate.value(ContactField.NOTES)).isNull();
        assertThat(candidate.value(ContactField.CITY)).isNull();
        assertThat(candidate.column(ContactField.CITY)).isEqualTo(RowError.NO_COLUMN);
    }

    @Test
    void takesCellsThatAreNotThereAsBlank() {
        assertThat(map("z@example.org").value(ContactField.PHONE)).isNull();
    }

    @Test
    void givesRecordWithErrorsNoValues() {
        RowError error = RowError.of(ErrorCode.ROW_TOO_SHORT);
        SourceRecord record = new SourceRecord(POSITION, List.of("z@example.org"), List.of(error), List.of());

        Candidate candidate = mapper(COLUMNS).map(record);

        assertThat(candidate.errors()).containsExactly(error);
        assertThat(candidate.value(ContactField.EMAIL)).isNull();
        assertThat(candidate.toRejectedRow().cells()).containsExactly("z@example.org");
    }

    @Test
    void leavesApostropheOfCell() {
        assertThat(map("z@example.org", "'123", "", "").value(ContactField.PHONE))
                .isEqualTo("'123");
    }

    @Test
    void readsCellsByIndexWhereColumnsAreLeftOut() {
        List<Column> withGap = List.of(new Column(1, "mail", 1), new Column(3, "cane", 1));
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, ColumnRef.at(1))
                .map(PET, "cane")
                .build();
        RecordMapper mapper = new RecordMapper(ColumnBinder.bind(mapping, withGap, SLOTS), SLOTS);

        Candidate candidate = mapper.map(new SourceRecord(POSITION, List.of("x", "z@example.org", "y", "Fido")));

        assertThat(candidate.value(ContactField.EMAIL)).isEqualTo("z@example.org");
        assertThat(candidate.value(PET)).isEqualTo("Fido");
    }

    @Property(tries = 200)
    void orderOfColumnsDoesNotMatterToMappingByName(
            @ForAll @Size(4) List<String> cells, @ForAll("orders") List<Integer> order) {
        List<Column> moved =
                Columns.named(order.stream().map(i -> COLUMNS.get(i).name()).toList());
        List<String> movedCells = order.stream().map(cells::get).toList();

        Candidate straight = mapper(COLUMNS).map(new SourceRecord(POSITION, cells));
        Candidate permuted = mapper(moved).map(new SourceRecord(POSITION, movedCells));

        assertThat(SLOTS.fields())
                .allSatisfy(field -> assertThat(permuted.value(field)).isEqualTo(straight.value(field)));
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3);
    }

    private static Candidate map(String... cells) {
        return mapper(COLUMNS).map(new SourceRecord(POSITION, List.of(cells)));
    }

    private static RecordMapper mapper(List<Column> columns) {
        return new RecordMapper(ColumnBinder.bind(MAPPING, columns, SLOTS), SLOTS);
    }
}
