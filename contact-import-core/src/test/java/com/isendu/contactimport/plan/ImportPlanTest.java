package com.isendu.contactimport.plan;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.Imports;
import com.isendu.contactimport.StoringSink;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportPlanTest {

    /** Three dates prove the order, three numbers the decimal mark, an F what an M is. */
    private static final String HABITS = """
            email;birthday;gender;amount
            a@example.com;25/12/1990;F;1,5
            b@example.com;31/01/1991;M;2,25
            c@example.com;13/05/1992;M;3,75
            d@example.com;03/04/1993;M;1.234
            """;

    private static final CustomField AMOUNT =
            CustomField.builder("amount").type(FieldType.NUMBER).build();

    private static final ImportOptions WITH_AMOUNT = options()
            .customFields(AMOUNT)
            .mapping(ColumnMapping.builder()
                    .map(ContactField.EMAIL, "email")
                    .map(ContactField.BIRTHDAY, "birthday")
                    .map(ContactField.GENDER, "gender")
                    .map(AMOUNT, "amount")
                    .build())
            .build();

    private static ImportPlan plan(String text, ImportOptions options) {
        return engine(new StoringSink()).plan(source(text), options);
    }

    private static List<ContactRow> rows(ContactSource source, ImportPlan plan) {
        List<ContactRow> rows = new ArrayList<>();
        try (ContactRows read = engine(new StoringSink()).rows(source, plan)) {
            read.forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void tellsWhatWasDecided() {
        ImportPlan plan = plan(Imports.PEOPLE, options().defaultCountry("IT").build());

        assertThat(plan.account()).isEqualTo(Imports.ACCOUNT);
        assertThat(plan.fingerprint().size()).isEqualTo(Imports.PEOPLE.length());
        assertThat(plan.fingerprint().sha256()).hasSize(64);
        assertThat(plan.format().dialect().delimiter()).isEqualTo(';');
        assertThat(plan.columns()).extracting("name").containsExactly("email", "first name");
        assertThat(plan.header()).containsExactly("email", "first name");
        assertThat(plan.mapping().links()).extracting("field").containsExactly("email", "first_name");
        assertThat(plan.mappingOrigin()).isEqualTo(MappingOrigin.PROPOSED);
        assertThat(plan.terms().values()).containsEntry("defaultCountry", "IT");
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void givesReadyAndRejectedRowsInTheirOrder() {
        List<ContactRow> rows =
                rows(source(Imports.PEOPLE), plan(Imports.PEOPLE, options().build()));

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).isInstanceOfSatisfying(ReadyRow.class, row -> {
            assertThat(row.position().row()).isEqualTo(2);
            assertThat(row.cells()).containsExactly("a@example.com", "Ada");
            assertThat(row.contact().key()).isEqualTo("a@example.com");
        });
        assertThat(rows.get(2))
                .isInstanceOfSatisfying(
                        RejectedRow.class,
                        row -> assertThat(row.errors())
                                .extracting(RowError::code)
                                .containsExactly(ErrorCode.EMAIL_INVALID));
    }

    @Test
    void readsByTheHabitsOfItsColumnsWithoutTheRowsThatShowedThem() {
        ImportPlan plan = plan(HABITS, WITH_AMOUNT);
        ReadyRow last =
                (ReadyRow) rows(source(HABITS), ImportPlan.parse(plan.text())).get(3);

        assertThat(last.contact().get(ContactField.BIRTHDAY)).isEqualTo("1993-04-03");
        assertThat(last.contact().get(ContactField.GENDER)).isEqualTo("male");
        assertThat(last.contact().get(AMOUNT)).isEqualTo("1234");
        assertThat(plan.warnings()).extracting(RowError::code).containsExactly(ErrorCode.DATE_ORDER_FOUND);
    }

    @Test
    void textHoldsNoCellOfAPerson() {
        String text = plan(HABITS, WITH_AMOUNT).text();

        assertThat(text).doesNotContain("@", "1990", "2,25").contains("birthday");
    }

    @Test
    void textHoldsNoWordOfTheFileInPlaceOfItsWarnings() {
        byte[] bytes = "Nome;Email\nNicolò;n@example.com\n".getBytes(Charset.forName("windows-1252"));
        ImportPlan plan = engine(new StoringSink())
                .plan(
                        ContactSource.of(() -> new ByteArrayInputStream(bytes)),
                        options().build());

        assertThat(plan.text()).doesNotContain("Nicol");
        assertThat(plan.warnings())
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.parameters()).isEqualTo(Map.of("charset", "windows-1252", "samples", "-")));
    }

    @Test
    void namesNothingPersonalInToString() {
        ImportPlan plan = plan("anna@example.com\n", options().build());

        assertThat(plan).asString().doesNotContain("anna", Imports.ACCOUNT);
        assertThat(rows(source("anna@example.com\n"), plan)).asString().doesNotContain("anna");
    }

    @Test
    void isEqualToThePlanOfItsText() {
        ImportPlan plan = plan(HABITS, WITH_AMOUNT);

        assertThat(ImportPlan.parse(plan.text())).isEqualTo(plan).hasSameHashCodeAs(plan);
        assertThat(plan).isNotEqualTo(plan(Imports.PEOPLE, options().build()));
    }

    @Test
    void keepsHeaderTextsOfAnyKind() {
        String header = "\"e\\mail\";\"two\nlines\";\"a=b\";;\"x\r\ny\"\n";
        String text = header + "a@example.com;1;2;3;4\n";
        ImportPlan plan = plan(
                text,
                options()
                        .mapping(ColumnMapping.builder()
                                .map(ContactField.EMAIL, ColumnRef.at(0))
                                .map(ContactField.NOTES, ColumnRef.named("two\nlines"))
                                .build())
                        .build());

        ImportPlan read = ImportPlan.parse(plan.text());
        assertThat(read.header()).containsExactly("e\\mail", "two\nlines", "a=b", "", "x\r\ny");
        assertThat(rows(source(text), read)).singleElement().isInstanceOf(ReadyRow.class);
    }

    @Test
    void beginsWithItsVersion() {
        assertThat(plan(Imports.PEOPLE, options().build()).text())
                .startsWith("contact-import-plan 1\naccount=shop\nformat.charset=UTF-8\n")
                .endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "email;name\n", "contact-import-plan 2\naccount=shop\n", "contact-import-plan 1\n"})
    void refusesATextThatIsNoPlanOfThisVersion(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportPlan.parse(text))
                .withMessageContaining("plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"term.surprise=1\n", "source.size=many\n", "no name\n"})
    void refusesATextWithWhatItDoesNotKnow(String line) {
        String text = plan(Imports.PEOPLE, options().build()).text() + line;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportPlan.parse(text))
                .withMessageNotContainingAny("many", "surprise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email;first name\nz@example.com;Ada\n", ""})
    void refusesAnotherSource(String other) {
        ImportPlan plan = plan(Imports.PEOPLE, options().build());

        assertThatThrownBy(() -> rows(source(other), plan))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FILE_CHANGED));
    }

    @Test
    void failureComesBehindTheRowsBeforeItAndAgain() {
        ImportPlan plan = plan(Imports.PEOPLE, options().build());
        String changed = Imports.PEOPLE.replace("d@example.com", "e@example.com");

        try (ContactRows rows = engine(new StoringSink()).rows(source(changed), plan)) {
            List<Long> seen = new ArrayList<>();
            assertThatThrownBy(() ->
                            rows.forEachRemaining(row -> seen.add(row.position().row())))
                    .isInstanceOf(SourceException.class);

            assertThat(seen).containsExactly(2L, 3L, 4L, 5L);
            assertThatThrownBy(rows::hasNext).isInstanceOf(SourceException.class);
            assertThatThrownBy(rows::next).isInstanceOf(SourceException.class);
        }
    }

    @Test
    void tellsBlankRowsAndWhatReadingHasShown() {
        String text = "email;first name\na@example.com;Ada\n\nemail;first name\nb@example.com;Bea\n";
        ImportPlan plan = plan(text, options().build());

        try (ContactRows rows = engine(new StoringSink()).rows(source(text), plan)) {
            assertThat(rows.blankRows()).isZero();
            rows.forEachRemaining(row -> assertThat(row).isInstanceOf(ReadyRow.class));

            assertThat(rows.blankRows()).isEqualTo(1);
            assertThat(rows.fileWarnings()).extracting(RowError::code).containsExactly(ErrorCode.HEADER_REPEATED);
        }
    }

    @Test
    void planOfASourceWithoutDataHasNoRows() {
        ImportPlan plan = plan("email;first name\n", options().build());

        assertThat(rows(source("email;first name\n"), plan)).isEmpty();
    }

    @Test
    void planIsTheSameForTheSameSource() {
        assertThat(plan(HABITS, WITH_AMOUNT).text())
                .isEqualTo(plan(HABITS, WITH_AMOUNT).text());
        assertThat(plan(HABITS, WITH_AMOUNT).text().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(3_000);
    }
}
