package com.isendu.contactimport.internal.understand;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermsCodecProperties {

    @Property
    void optionsReadFromTheirTermsHaveTheSameTerms(
            @ForAll("options") ImportOptions options,
            @ForAll("mappings") ColumnMapping mapping,
            @ForAll MappingOrigin origin) {
        ImportTerms terms = TermsCodec.write(options, mapping, origin);
        StartedImport started = new StartedImport(running(options), terms, options.idempotencyKey());

        ImportOptions read = TermsCodec.options(started);

        assertThat(read.mapping()).isEqualTo(mapping);
        assertThat(TermsCodec.mappingOrigin(terms)).isEqualTo(origin);
        assertThat(read.reading()).isEqualTo(options.reading());
        assertThat(read.account()).isEqualTo(options.account());
        assertThat(read.unfold()).isEqualTo(options.unfold());
        assertThat(read.houseNumberInAddress()).isEqualTo(options.houseNumberInAddress());
        assertThat(read.splitNames()).isEqualTo(options.splitNames());
        assertThat(read.capitalizeNames()).isEqualTo(options.capitalizeNames());
        assertThat(read.defaultCountry()).isEqualTo(options.defaultCountry());
        assertThat(read.datePattern()).isEqualTo(options.datePattern());
        assertThat(read.tagSeparator()).isEqualTo(options.tagSeparator());
        assertThat(read.customFields()).containsExactlyInAnyOrderElementsOf(options.customFields());
        assertThat(TermsCodec.write(read, mapping, origin)).isEqualTo(terms);
    }

    @Provide
    Arbitrary<ImportOptions> options() {
        return Combinators.combine(
                        reading(),
                        strategies(),
                        customFields(),
                        Arbitraries.integers().between(1, 100_000))
                .as((reading, strategies, custom, batchSize) -> {
                    ImportOptions.Builder options = ImportOptions.builder("shop")
                            .reading(reading)
                            .existingContacts(strategies.existing())
                            .duplicates(strategies.duplicates())
                            .invalidValues(strategies.invalid())
                            .defaultCountry(strategies.inItaly() ? "IT" : null)
                            .datePattern(strategies.inItaly() ? "dd/MM/yyyy" : null)
                            .tagSeparator(strategies.inItaly() ? '|' : null)
                            .houseNumberInAddress(strategies.inItaly())
                            .splitNames(!strategies.inItaly())
                            .capitalizeNames(strategies.inItaly())
                            .unfold(strategies.inItaly())
                            .idempotencyKey(strategies.inItaly() ? "key" : null)
                            .batchSize(batchSize)
                            .customFields(custom.toArray(new CustomField[0]));
                    if (!custom.isEmpty()) {
                        options.requiredFields(ContactField.FIRST_NAME, custom.get(0))
                                .erasableFields(ContactField.NOTES, custom.get(0));
                    }
                    return options.build();
                });
    }

    private static Arbitrary<ReadingOptions> reading() {
        Arbitrary<Set<FormatPart>> given = Arbitraries.of(FormatPart.class).set();
        return Combinators.combine(
                        given,
                        Arbitraries.of(',', ';', '\t', ' ', '#'),
                        Arbitraries.of('"', '\'', Dialect.NONE),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(HeaderMode.class))
                .as((parts, delimiter, quote, number, header) -> ReadingOptions.builder()
                        .charset(StandardCharsets.UTF_16LE)
                        .delimiter(delimiter)
                        .quote(quote)
                        .escape('\\')
                        .spaced(number % 2 == 0)
                        .skippedLines(number)
                        .header(header)
                        .headerRows(number)
                        .limits(SourceLimits.DEFAULT.withRows(number).withBytes(1000L * number))
                        .detect(EnumSet.complementOf(copyOf(parts)).toArray(FormatPart[]::new))
                        .build());
    }

    private static EnumSet<FormatPart> copyOf(Set<FormatPart> parts) {
        EnumSet<FormatPart> copy = EnumSet.noneOf(FormatPart.class);
        copy.addAll(parts);
        return copy;
    }

    private record Strategies(
            ExistingContactStrategy existing,
            DuplicateStrategy duplicates,
            InvalidValueStrategy invalid,
            boolean inItaly) {}

    private static Arbitrary<Strategies> strategies() {
        return Combinators.combine(
                        Arbitraries.of(ExistingContactStrategy.class),
                        Arbitraries.of(DuplicateStrategy.class),
                        Arbitraries.of(InvalidValueStrategy.class),
                        Arbitraries.of(true, false))
                .as(Strategies::new);
    }

    private static Arbitrary<List<CustomField>> customFields() {
        Arbitrary<String> name =
                Arbitraries.strings().withChars("ab_0").ofMaxLength(5).map(rest -> "x" + rest);
        Arbitrary<String> text =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(s -> !s.isBlank());
        Arbitrary<CustomField> field = Combinators.combine(
                        name,
                        text,
                        Arbitraries.of(FieldType.NUMBER, FieldType.TEXT, FieldType.DATE),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 500))
                .as((key, label, type, required, length) -> CustomField.builder(key)
                        .type(type)
                        .label(label)
                        .required(required)
                        .maxLength(length)
                        .build());
        return field.list().ofMaxSize(4).uniqueElements(CustomField::name);
    }

    @Provide
    Arbitrary<ColumnMapping> mappings() {
        Arbitrary<String> header =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(s -> !s.isBlank());
        Arbitrary<ColumnRef> named = Combinators.combine(
                        header, Arbitraries.integers().between(1, 3))
                .as(ColumnRef::named);
        Arbitrary<ColumnRef> numbered = Arbitraries.integers().between(1, 50).map(ColumnRef::at);
        Arbitrary<MappingLink> link = Combinators.combine(
                        Arbitraries.of("email", "first_name", "notes", "custom.size"),
                        Arbitraries.oneOf(named, numbered)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements(),
                        Arbitraries.of(Combine.class))
                .as(MappingLink::new);
        return link.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(MappingLink::field)
                .map(links -> {
                    ColumnMapping.Builder mapping = ColumnMapping.builder();
                    links.forEach(mapping::add);
                    return mapping.build();
                });
    }

    private static ImportRecord running(ImportOptions options) {
        Instant start = Instant.parse("2026-03-01T10:15:30Z");
        return new ImportRecord(
                "import-1",
                options.account(),
                ImportState.RUNNING,
                start,
                null,
                "0".repeat(64),
                Consent.confirmedBy("tester"),
                ImportCounts.NONE);
    }
}
