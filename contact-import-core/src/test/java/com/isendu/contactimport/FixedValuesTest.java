package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.ReadyRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedValuesTest {

    private static final String PEOPLE =
            "email,country,tags\nada@example.com,Italy,vip\nleo@example.com,,\nbea@example.com,n/a,\n";

    private final StoringSink sink = new StoringSink();

    @Test
    void constantIsInEveryRowWhateverTheCellsSay() {
        ImportReport report = run(PEOPLE, options().constant(ContactField.COUNTRY, "Germany"));

        assertThat(values(ContactField.COUNTRY)).containsExactly("DE", "DE", "DE");
        assertThat(report.warnings()).containsEntry(ErrorCode.COLUMN_NOT_USED, 1L);
    }

    @Test
    void defaultIsInRowsWhoseCellsHaveNothing() {
        run(PEOPLE, options().defaultValue(ContactField.COUNTRY, "Germany"));

        assertThat(values(ContactField.COUNTRY)).containsExactly("IT", "DE", "DE");
    }

    @Test
    void fieldWithoutAColumnGetsItsValue() {
        CustomField shop = CustomField.text("shop");
        run(PEOPLE, options().customFields(shop).constant(shop, "Milano").constant(ContactField.LANGUAGE, "Italian"));

        assertThat(sink.contacts.values()).allSatisfy(contact -> {
            assertThat(contact.get(shop)).isEqualTo("Milano");
            assertThat(contact.get(ContactField.LANGUAGE)).isEqualTo("it");
        });
    }

    @Test
    void addedTagsJoinThoseOfTheCells() {
        run(PEOPLE, options().addTags("fair", "VIP", "2026"));

        assertThat(values(ContactField.TAGS)).containsExactly("vip, fair, 2026", "fair, VIP, 2026", "fair, VIP, 2026");
    }

    @Test
    void addedTagsJoinWhateverTheSeparatorIs() {
        run("email,tags\nada@example.com,a/b\n", options().tagSeparator('/').addTags("fair"));

        assertThat(values(ContactField.TAGS)).containsExactly("a, b, fair");
    }

    @Test
    void constantCountryReadsNationalPhoneNumbers() {
        run("email,phone\nada@example.com,333 1234567\n", options().constant(ContactField.COUNTRY, "IT"));

        assertThat(values(ContactField.PHONE)).containsExactly("+393331234567");
    }

    @Test
    void valuesAreRememberedWithTheMapping() {
        ImportEngine engine =
                ImportEngine.builder(sink).mappingStore(MappingStore.inMemory()).build();
        engine.run(
                source(PEOPLE),
                options()
                        .addTags("fair")
                        .defaultValue(ContactField.COUNTRY, "DE")
                        .build());
        sink.contacts.clear();
        ImportOptions again = options().useLastMapping(true).build();

        assertThat(engine.preview(source(PEOPLE), again).mapping().fixedValues())
                .containsExactly(FixedValue.tag("fair"), FixedValue.defaultValue(ContactField.COUNTRY, "DE"));
        engine.run(source(PEOPLE), again);
        assertThat(values(ContactField.TAGS)).containsExactly("vip, fair", "fair", "fair");
        assertThat(values(ContactField.COUNTRY)).containsExactly("IT", "DE", "DE");
    }

    @Test
    void plannedRowsHaveTheValues() {
        ImportEngine engine = engine(sink);
        ImportOptions options = options().constant(ContactField.CITY, "Bari").build();

        try (ContactRows rows = engine.rows(source(PEOPLE), engine.plan(source(PEOPLE), options))) {
            assertThat(rows.next())
                    .isInstanceOfSatisfying(
                            ReadyRow.class,
                            row -> assertThat(row.contact().get(ContactField.CITY))
                                    .isEqualTo("Bari"));
        }
    }

    @Test
    void invalidConstantStopsTheRunBeforeAnythingIsWritten() {
        ImportOptions.Builder options = options().constant(ContactField.BIRTHDAY, "soon");

        MappingException refused = catchThrowableOfType(MappingException.class, () -> run(PEOPLE, options));
        assertThat(refused.code()).isEqualTo(ErrorCode.FIXED_VALUE_INVALID);
        assertThat(refused.parameters()).containsEntry("field", "birthday").containsEntry("code", "DATE_INVALID");
        assertThat(sink.started).isEmpty();
        assertThat(sink.contacts).isEmpty();
    }

    @Test
    void invalidConstantIsRefusedWhereInvalidValuesAreDropped() {
        ImportOptions.Builder options =
                options().invalidValues(InvalidValueStrategy.DROP_VALUE).defaultValue(ContactField.PHONE, "12");

        MappingException refused = catchThrowableOfType(MappingException.class, () -> run(PEOPLE, options));
        assertThat(refused.code()).isEqualTo(ErrorCode.FIXED_VALUE_INVALID);
    }

    @Test
    void previewWarnsOfAnInvalidConstant() {
        CustomField size = CustomField.builder("size")
                .type(FieldType.CHOICE)
                .choices("S", "M")
                .build();
        ImportPreview preview = engine(sink)
                .preview(
                        source(PEOPLE),
                        options().customFields(size).constant(size, "XXL").build());

        assertThat(preview.warnings()).extracting(RowError::code).contains(ErrorCode.FIXED_VALUE_INVALID);
    }

    @Test
    void unknownFieldIsRefusedByName() {
        ImportOptions.Builder options =
                options().fixedValue(new FixedValue("shoe_size", "43", FixedValue.Kind.CONSTANT));

        MappingException refused = catchThrowableOfType(MappingException.class, () -> run(PEOPLE, options));
        assertThat(refused.code()).isEqualTo(ErrorCode.FIELD_UNKNOWN);
        assertThat(refused.parameters()).containsEntry("field", "shoe_size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a;b", "a|b", "a:::b", "a\"b", "a\nb", " "})
    void tagWithASeparatorIsRefused(String tag) {
        assertThatIllegalArgumentException().isThrownBy(() -> options().addTags(tag));
    }

    @Test
    void emailIsTheSameForNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options().constant(ContactField.EMAIL, "ada@example.com"));
        assertThatIllegalArgumentException().isThrownBy(() -> options().constant(ContactField.CITY, " "));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBSCRIPTION", "SUBSCRIPTION_EMAIL", "SUBSCRIPTION_PHONE"})
    void noConstantOverrulesWhoWantsNoMessages(ContactField field) {
        assertThatIllegalArgumentException().isThrownBy(() -> options().constant(field, "subscribed"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FixedValue(field.key(), "subscribed", FixedValue.Kind.CONSTANT));
    }

    @Test
    void defaultLeavesARefusalOfTheFileAlone() {
        run(
                "email,newsletter\nada@example.com,unsubscribed\nleo@example.com,\n",
                options()
                        .defaultValue(ContactField.SUBSCRIPTION_EMAIL, "subscribed")
                        .mapping(ColumnMapping.builder()
                                .map(ContactField.EMAIL, "email")
                                .map(ContactField.SUBSCRIPTION_EMAIL, "newsletter")
                                .build()));

        assertThat(sink.contacts).containsOnlyKeys("leo@example.com");
    }

    @Test
    void laterConstantReplacesTheEarlierOne() {
        ImportOptions options = options()
                .constant(ContactField.CITY, "Bari")
                .constant(ContactField.CITY, "Roma")
                .build();

        assertThat(options.fixedValues()).containsExactly(FixedValue.constant(ContactField.CITY, "Roma"));
        assertThat(options).asString().contains("CONSTANT city").doesNotContain("Roma");
    }

    private ImportReport run(String file, ImportOptions.Builder options) {
        return engine(sink).run(source(file), options.build()).report();
    }

    private List<String> values(ContactField field) {
        return List.of("ada@example.com", "leo@example.com", "bea@example.com").stream()
                .filter(sink.contacts::containsKey)
                .map(sink.contacts::get)
                .map((Contact contact) -> String.valueOf(contact.get(field)))
                .toList();
    }
}
