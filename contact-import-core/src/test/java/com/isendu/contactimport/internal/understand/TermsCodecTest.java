package com.isendu.contactimport.internal.understand;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.sink.ExistingValueStrategy;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermsCodecTest {

    /** What changes no row, or has a term of another name. */
    private static final Set<String> NO_TERM = Set.of(
            "account",
            "consent",
            "customFields",
            "assignedChoices",
            "errorCsv",
            "fixedValues",
            "idempotencyKey",
            "listener",
            "locale",
            "mapping",
            "reading",
            "stopEarly",
            "threads",
            "useLastMapping");

    private static final ImportOptions OPTIONS = ImportOptions.builder("shop")
            .defaultCountry("IT")
            .datePattern("dd/MM/yyyy")
            .tagSeparator('|')
            .duplicates(DuplicateStrategy.MERGE)
            .reading(reading -> reading.charset(StandardCharsets.UTF_8)
                    .delimiter(';')
                    .quote('\'')
                    .escape('\\')
                    .spaced(true)
                    .skippedLines(2)
                    .header(HeaderMode.PRESENT)
                    .headerRows(2))
            .build();

    private final Set<String> terms = TermsCodec.write(
                    OPTIONS, ColumnMapping.builder().build(), MappingOrigin.GIVEN)
            .values()
            .keySet();

    @Test
    void writesEveryOptionThatChangesRows() {
        List<String> expected = namesIn(ImportOptions.class);
        expected.removeAll(NO_TERM);

        assertThat(terms).containsAll(expected);
    }

    @Test
    void readsBackWhatSingleFieldsGet() {
        CustomField size = CustomField.builder("size")
                .choices("S", "Large")
                .aliases("Large", "grande", "L")
                .build();
        ImportOptions options = OPTIONS.toBuilder()
                .customFields(size)
                .onExisting(ContactField.TAGS, ExistingValueStrategy.REMOVE)
                .onExisting(size, ExistingValueStrategy.KEEP)
                .build();
        ColumnMapping mapping = ColumnMapping.builder()
                .add(FixedValue.constant(size, "a = b"))
                .add(FixedValue.tag("fair"))
                .add(AssignedChoice.of(size, "gross", "Large"))
                .build();

        ImportOptions read = TermsCodec.options("shop", TermsCodec.write(options, mapping, MappingOrigin.GIVEN));
        assertThat(read.existingValues()).isEqualTo(options.existingValues());
        assertThat(read.mapping()).isEqualTo(mapping);
        assertThat(read.customFields())
                .singleElement()
                .extracting(CustomField::aliases)
                .isEqualTo(size.aliases());
    }

    @Test
    void writesEveryOptionAboutReading() {
        assertThat(terms).containsAll(namesIn(ReadingOptions.class));
    }

    private static List<String> namesIn(Class<?> options) {
        return Arrays.stream(options.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name ->
                        !Set.of("toBuilder", "toString", "hashCode", "given").contains(name))
                .collect(Collectors.toList());
    }
}
