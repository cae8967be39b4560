package com.isendu.contactimport.internal.map.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.internal.map.Columns;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.source.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingMemoryTest {

    private static final List<List<String>> EMAILS_SECOND =
            List.of(List.of("Ada", "ada@example.org"), List.of("Bo", "bo@example.org"), List.of("Cy", ""));
    private static final FieldSlots FIELDS = new FieldSlots(List.of());
    private static final ColumnMapping BY_NAME = ColumnMapping.builder()
            .map(ContactField.EMAIL, "Kontakt-Mail")
            .map(ContactField.CITY, "Wohnort")
            .build();
    private static final ColumnMapping BY_INDEX =
            ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(1)).build();

    private final MappingStore store = MappingStore.inMemory();
    private final MappingMemory memory = new MappingMemory(store, "shop");

    @Test
    void recallsMappingOfSameHeadersInAnyOrder() {
        memory.remember(Columns.named("Kontakt-Mail", "Wohnort"), true, BY_NAME);
        memory.remember(Columns.nameless(2), false, BY_INDEX);

        Recalled recalled = memory.recall(Columns.named("wohnort", "KONTAKT MAIL"), true, List.of(), FIELDS);

        assertThat(recalled.exact()).isTrue();
        assertThat(recalled.mapping()).isEqualTo(BY_NAME);
    }

    @Test
    void recallsLastMappingWhenEveryMappedHeaderIsThere() {
        memory.remember(Columns.named("Kontakt-Mail", "Wohnort"), true, BY_NAME);

        Recalled recalled = memory.recall(Columns.named("neu", "Wohnort", "Kontakt-Mail"), true, List.of(), FIELDS);

        assertThat(recalled.exact()).isFalse();
        assertThat(recalled.mapping()).isEqualTo(BY_NAME);
    }

    @Test
    void tellsMissingAndAddedColumns() {
        memory.remember(Columns.named("Kontakt-Mail", "Wohnort", "Extra"), true, BY_NAME);

        MappingException failure = failure(Columns.named("Kontakt-Mail", "Stadtteil", "extra"), true, List.of());

        assertThat(failure.code()).isEqualTo(ErrorCode.MAPPING_MISMATCH);
        assertThat(failure.missing()).containsExactly("Wohnort");
        assertThat(failure.added()).containsExactly("Stadtteil");
        assertThat(failure).hasMessageNotContaining("Wohnort");
    }

    @Test
    void tellsThatNothingIsRemembered() {
        MappingException failure = failure(Columns.named("Kontakt-Mail"), true, List.of());

        assertThat(failure.code()).isEqualTo(ErrorCode.MAPPING_MISMATCH);
        assertThat(failure.missing()).isEmpty();
        assertThat(failure.added()).isEmpty();
    }

    @Test
    void doesNotRecallWhatAnotherAccountMapped() {
        new MappingMemory(store, "other").remember(Columns.named("Kontakt-Mail", "Wohnort"), true, BY_NAME);

        assertThat(failure(Columns.named("Kontakt-Mail", "Wohnort"), true, List.of())
                        .code())
                .isEqualTo(ErrorCode.MAPPING_MISMATCH);
    }

    @Test
    void remembersByNameWhatWasMappedByIndex() {
        memory.remember(Columns.named("a", "b"), true, BY_INDEX);

        ColumnMapping recalled =
                memory.recall(Columns.named("b", "a"), true, List.of(), FIELDS).mapping();

        assertThat(recalled.links().get(0).columns()).containsExactly(ColumnRef.named("b"));
    }

    @Test
    void recallsByIndexWithoutHeaderWhereEmailsAre() {
        memory.remember(Columns.nameless(2), false, BY_INDEX);

        Recalled recalled = memory.recall(Columns.nameless(2), false, EMAILS_SECOND, FIELDS);

        assertThat(recalled.exact()).isTrue();
        assertThat(recalled.mapping()).isEqualTo(BY_INDEX);
    }

    @Test
    void refusesFileWithoutHeaderWhoseEmailsAreElsewhere() {
        memory.remember(Columns.nameless(2), false, BY_INDEX);
        List<List<String>> moved = List.of(List.of("ada@example.org", "Ada"));

        assertThat(failure(Columns.nameless(2), false, moved).code()).isEqualTo(ErrorCode.MAPPING_MISMATCH);
    }

    @Test
    void refusesFileWithoutHeaderOfAnotherWidth() {
        memory.remember(Columns.nameless(2), false, BY_INDEX);
        List<List<String>> wider = List.of(List.of("Ada", "ada@example.org", "Rome"));

        MappingException failure = failure(Columns.nameless(3), false, wider);

        assertThat(failure.missing()).isEmpty();
        assertThat(failure.added()).containsExactly("Column 3");
    }

    @Test
    void refusesFileWithHeaderForMappingByIndex() {
        memory.remember(Columns.nameless(2), false, BY_INDEX);

        assertThat(failure(Columns.named("Name", "Mail"), true, EMAILS_SECOND).missing())
                .containsExactly("Column 2");
    }

    @Test
    void fitsErrorCsvOfFileWithoutHeaderEvenWithColumnsMoved() {
        memory.remember(Columns.nameless(2), false, BY_INDEX);
        List<Column> moved = Columns.named("Column 2", "Column 1");

        Recalled recalled = memory.recall(moved, true, List.of(), FIELDS);

        assertThat(recalled.exact()).isTrue();
        assertThat(recalled.mapping().links().get(0).columns().get(0).in(moved)).contains(moved.get(0));
    }

    private MappingException failure(List<Column> columns, boolean header, List<List<String>> samples) {
        return catchThrowableOfType(MappingException.class, () -> memory.recall(columns, header, samples, FIELDS));
    }
}
