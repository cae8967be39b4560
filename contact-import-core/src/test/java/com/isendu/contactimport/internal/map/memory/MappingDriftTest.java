package com.isendu.contactimport.internal.map.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.internal.map.Columns;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift.Kind;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift.Likeness;
import com.isendu.contactimport.mapping.MappingMismatchException;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MappingDriftTest {

    private static final List<List<String>> NONE = List.of();
    private static final FieldSlots FIELDS = new FieldSlots(List.of());
    private static final List<String> HEADERS = List.of("Mail", "Nome", "Cognome", "Zumpappa", "Targa");
    private static final ColumnMapping MAPPING = ColumnMapping.builder()
            .map(ContactField.EMAIL, "Mail")
            .map(ContactField.FIRST_NAME, "Nome")
            .map(ContactField.LAST_NAME, "Cognome")
            .map(ContactField.PHONE, "Zumpappa")
            .build();

    private final MappingMemory memory = new MappingMemory(MappingStore.inMemory(), "shop");

    @Test
    void sameColumnsAreSameAndSafe() {
        MappingDrift drift = drift(NONE, "MAIL", "nome", "Cognome", "Zumpappa", "Targa");

        assertThat(drift.columns()).extracting(ColumnDrift::kind).containsOnly(Kind.SAME);
        assertThat(drift.safe()).isTrue();
        assertThat(drift.suggestion().links()).hasSize(4);
    }

    @Test
    void newColumnInFrontMovesNoOther() {
        MappingDrift drift = drift(NONE, "Codice", "Mail", "Nome", "Cognome", "Zumpappa", "Targa");

        assertThat(drift.columns())
                .extracting(ColumnDrift::kind)
                .containsExactly(Kind.SAME, Kind.SAME, Kind.SAME, Kind.SAME, Kind.SAME, Kind.NEW);
        assertThat(drift.safe()).isTrue();
    }

    @Test
    void columnThatChangedPlacesIsMovedAndSafe() {
        MappingDrift drift = drift(NONE, "Nome", "Cognome", "Zumpappa", "Targa", "Mail");

        assertThat(drift.of(Kind.MOVED)).extracting(ColumnDrift::fields).containsExactly(List.of("email"));
        assertThat(drift.of(Kind.SAME)).hasSize(4);
        assertThat(drift.safe()).isTrue();
    }

    @Test
    void missingColumnThatFedNothingIsSafe() {
        MappingDrift drift = drift(NONE, "Mail", "Nome", "Cognome", "Zumpappa");

        assertThat(drift.of(Kind.MISSING)).singleElement().satisfies(missing -> {
            assertThat(missing.fields()).isEmpty();
            assertThat(missing.text(ErrorMessages.english())).isEqualTo("column 'Targa' is missing");
        });
        assertThat(drift.safe()).isTrue();
    }

    @Test
    void columnOfSimilarHeaderIsRenamedAndAskedAbout() {
        MappingDrift drift = drift(NONE, "Mail", "Nome", "Cognome", "Zumpapa", "Targa");

        assertRenamed(drift, "phone", Likeness.SIMILAR_HEADER);
        assertThat(drift.of(Kind.RENAMED).get(0).text(ErrorMessages.in(Locale.ITALIAN)))
                .isEqualTo("la colonna «Zumpappa» ora si chiama «Zumpapa»: i nomi sono quasi uguali");
    }

    @Test
    void columnOfSameMeaningIsRenamedAndAskedAbout() {
        MappingDrift drift = drift(NONE, "Posta elettronica", "Nome", "Cognome", "Zumpappa", "Targa");

        assertRenamed(drift, "email", Likeness.SAME_MEANING);
        assertThat(drift.suggestion().links().get(0).columns()).containsExactly(ColumnRef.named("Posta elettronica"));
    }

    @Test
    void columnOfSameContentsIsRenamedAndAskedAbout() {
        List<List<String>> samples = List.of(
                List.of("", "", "", "+39 333 1112223", ""),
                List.of("", "", "", "+39 333 1112224", ""),
                List.of("", "", "", "+39 333 1112225", ""));

        assertRenamed(drift(samples, "Mail", "Nome", "Cognome", "Qui", "Targa"), "phone", Likeness.SAME_CONTENTS);
    }

    @Test
    void similarHeaderOfAnotherMeaningIsNoRenaming() {
        MappingDrift drift = drift(NONE, "Mail", "Nome", "Nome e cognome", "Zumpappa", "Targa");

        assertThat(drift.of(Kind.MISSING)).extracting(ColumnDrift::fields).containsExactly(List.of("last_name"));
        assertThat(drift.of(Kind.NEW)).hasSize(1);
        assertThat(drift.suggestion().links()).hasSize(3);
    }

    @Test
    void twoLikelyColumnsAreNoRenaming() {
        MappingDrift drift = drift(NONE, "Mail", "Nome", "Cognome", "Zumpapa", "Zumppappa", "Targa");

        assertThat(drift.of(Kind.RENAMED)).isEmpty();
        assertThat(drift.of(Kind.NEW)).hasSize(2);
    }

    @Test
    void mappedNameThatOccursMoreOftenIsAskedAbout() {
        MappingDrift drift = drift(NONE, "Mail", "Mail", "Nome", "Cognome", "Zumpappa", "Targa");

        assertThat(drift.safe()).isFalse();
        assertThat(drift.of(Kind.NEW)).hasSize(1);
    }

    @Test
    void emailColumnThatHoldsNumbersNowIsAskedAbout() {
        List<List<String>> numbers = List.of(List.of("17"), List.of("23"), List.of("42"));

        assertThat(drift(numbers, "Mail", "Nome", "Cognome", "Zumpappa", "Targa")
                        .safe())
                .isFalse();
    }

    @Test
    void emailsThatAreElsewhereWithoutHeaderHaveMoved() {
        memory.remember(
                Columns.nameless(2),
                false,
                ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(1)).build());
        List<List<String>> samples = List.of(List.of("a@example.org", "Ada"), List.of("b@example.org", "Bo"));

        MappingDrift drift = drift(Columns.nameless(2), false, samples);

        assertThat(drift.of(Kind.MOVED)).singleElement().satisfies(moved -> {
            assertThat(moved.fields()).containsExactly("email");
            assertThat(moved.because()).isEqualTo(Likeness.SAME_CONTENTS);
        });
        assertThat(drift.suggestion().links().get(0).columns()).containsExactly(ColumnRef.at(0));
    }

    @Test
    void showsNoHeaderTextWherePeopleDoNotLook() {
        memory.remember(Columns.named(HEADERS), true, MAPPING);
        MappingMismatchException mismatch = catchThrowableOfType(
                MappingMismatchException.class,
                () -> memory.recall(Columns.named("Segreto", "Nome"), true, NONE, FIELDS));

        assertThat(mismatch).hasMessageNotContainingAny("Segreto", "Zumpappa", "Nome");
        assertThat(mismatch.drift().toString()).doesNotContain("Segreto", "Zumpappa", "Nome");
    }

    private static void assertRenamed(MappingDrift drift, String field, Likeness because) {
        assertThat(drift.of(Kind.RENAMED)).singleElement().satisfies(renamed -> {
            assertThat(renamed.fields()).containsExactly(field);
            assertThat(renamed.because()).isEqualTo(because);
        });
        assertThat(drift.safe()).isFalse();
        assertThat(drift.suggestion().links()).hasSize(4);
    }

    private MappingDrift drift(List<List<String>> samples, String... headers) {
        memory.remember(Columns.named(HEADERS), true, MAPPING);
        return drift(Columns.named(headers), true, samples);
    }

    private MappingDrift drift(List<Column> columns, boolean header, List<List<String>> samples) {
        try {
            return memory.recall(columns, header, samples, FIELDS).drift();
        } catch (MappingMismatchException e) {
            return e.drift();
        }
    }
}
