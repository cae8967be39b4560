package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.internal.text.TextFiles;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {

    private static final CustomField[] CUSTOM = Stream.concat(
                    Stream.of(FieldType.values())
                            .filter(type -> type != FieldType.EMAIL
                                    && type != FieldType.SUBSCRIPTION
                                    && type != FieldType.CHOICE)
                            .map(type -> CustomField.builder(
                                            "own_" + type.name().toLowerCase(Locale.ROOT))
                                    .type(type)
                                    .label("Acme " + type.name())
                                    .build()),
                    Stream.of(CustomField.builder("size")
                            .type(FieldType.CHOICE)
                            .label("Acme size")
                            .choices("S", "M")
                            .build()))
            .toArray(CustomField[]::new);

    private final StoringSink sink = new StoringSink();

    /** Those of the library, and one that it lacks. */
    static List<Locale> languages() {
        List<Locale> languages =
                new ArrayList<>(TextFiles.languages(ErrorMessages.class::getResourceAsStream, "messages"));
        languages.add(Locale.forLanguageTag("nl"));
        return languages;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void templateIsUnderstoodAsItIsMeant(Locale language) {
        isUnderstood(options(language).houseNumberInAddress(true));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void templateWithHouseNumbersOfTheirOwnIsUnderstoodAsItIsMeant(Locale language) {
        isUnderstood(options(language).houseNumberInAddress(false));
    }

    private void isUnderstood(ImportOptions.Builder language) {
        ImportOptions options = language.customFields(CUSTOM).build();
        byte[] template = engine(sink).template(options);

        ImportPreview preview = engine(sink).preview(source(template), options);
        assertThat(preview.proposal().columns())
                .extracting(ColumnProposal::field)
                .doesNotContainNull();
        assertThat(preview.proposal().columns())
                .extracting(ColumnProposal::field)
                .contains((Field[]) CUSTOM)
                .doesNotHaveDuplicates();

        ImportReport report = engine(sink).run(source(template), options).report();
        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void peopleHaveAddressesWithTheirParts(Locale language) {
        ImportOptions options = options(language).build();
        engine(sink).run(source(engine(sink).template(options)), options);

        assertThat(sink.contacts.values()).extracting(TemplateTest::houseNumber).doesNotContainNull();
    }

    @ParameterizedTest
    @CsvSource({"en, E-mail, ','", "it, E-mail, ;", "de, E-Mail, ;", "fr, E-mail, ;", "es, Correo electrónico, ;"})
    void spreadsheetsOpenItAsItIsMeant(Locale language, String email, String delimiter) {
        byte[] template = engine(sink).template(options(language).build());

        assertThat(new String(template, StandardCharsets.UTF_8))
                .startsWith("\uFEFF" + email + delimiter)
                .hasLineCount(3);
    }

    private static ImportOptions.Builder options(Locale language) {
        return Imports.options().locale(language);
    }

    private static @Nullable String houseNumber(Contact contact) {
        return contact.get(ContactField.HOUSE_NUMBER);
    }

    private static ContactSource source(byte[] file) {
        return ContactSource.of(() -> new ByteArrayInputStream(file));
    }
}
