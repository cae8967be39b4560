package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the options that decide which rows an import finds, what it makes of them and in which batches, and reads them again: a line for
 * each option here or, for those about reading, in {@link ReadingTerms}. Where the error CSV goes, who listens and in which language does
 * not matter for continuing.
 */
public final class TermsCodec {

    private static final List<Term<ImportOptions, ImportOptions.Builder, ?>> VALUES = List.of(
            term(
                    "houseNumberInAddress",
                    ImportOptions::houseNumberInAddress,
                    Boolean::valueOf,
                    ImportOptions.Builder::houseNumberInAddress),
            term("splitNames", ImportOptions::splitNames, Boolean::valueOf, ImportOptions.Builder::splitNames),
            term(
                    "capitalizeNames",
                    ImportOptions::capitalizeNames,
                    Boolean::valueOf,
                    ImportOptions.Builder::capitalizeNames),
            term(
                    "defaultCountry",
                    ImportOptions::defaultCountry,
                    Function.identity(),
                    ImportOptions.Builder::defaultCountry),
            term("datePattern", ImportOptions::datePattern, Function.identity(), ImportOptions.Builder::datePattern),
            term(
                    "tagSeparator",
                    ImportOptions::tagSeparator,
                    ReadingTerms::character,
                    ImportOptions.Builder::tagSeparator),
            term("mergeKeys", ImportOptions::mergeKeys, Boolean::valueOf, ImportOptions.Builder::mergeKeys),
            term(
                    "existingContacts",
                    ImportOptions::existingContacts,
                    ExistingContactStrategy::valueOf,
                    ImportOptions.Builder::existingContacts),
            term(
                    "duplicates",
                    ImportOptions::duplicates,
                    DuplicateStrategy::valueOf,
                    ImportOptions.Builder::duplicates),
            term(
                    "invalidValues",
                    ImportOptions::invalidValues,
                    InvalidValueStrategy::valueOf,
                    ImportOptions.Builder::invalidValues),
            term("optedOut", ImportOptions::optedOut, OptOutStrategy::valueOf, ImportOptions.Builder::optedOut),
            term("optOutList", ImportOptions::optOutList, Boolean::valueOf, ImportOptions.Builder::optOutList),
            term("unfold", ImportOptions::unfold, Boolean::valueOf, ImportOptions.Builder::unfold),
            // Need not be the same: it is taken from the terms.
            term("batchSize", ImportOptions::batchSize, Integer::valueOf, ImportOptions.Builder::batchSize));

    /** Not of the options: where the mapping came from. */
    private static final String MAPPING_ORIGIN = "mappingOrigin";

    private TermsCodec() {}

    private static <T> Term<ImportOptions, ImportOptions.Builder, T> term(
            String name,
            Function<ImportOptions, @Nullable T> get,
            Function<String, T> value,
            BiConsumer<ImportOptions.Builder, T> set) {
        return new Term<>(name, options -> Optional.ofNullable(get.apply(options)), String::valueOf, value, set);
    }

    /** The terms of an import with these options and the mapping that was chosen. */
    public static ImportTerms write(ImportOptions options, ColumnMapping mapping, MappingOrigin origin) {
        Map<String, String> texts = new TreeMap<>();
        ReadingTerms.write(options.reading(), texts);
        FieldTerms.write(options, texts);
        VALUES.forEach(term -> term.write(options, texts));
        MappingTerms.write(mapping, texts);
        texts.put(MAPPING_ORIGIN, origin.name());
        return ImportTerms.of(texts);
    }

    /** The options that an import was started with, with the mapping that was chosen then and its consent. */
    public static ImportOptions options(StartedImport started) {
        return builder(started.record().account(), started.terms())
                .consent(started.record().consent())
                .idempotencyKey(started.idempotencyKey())
                // It was looked at when the import was started.
                .stopEarly(false)
                .build();
    }

    /** The options of these terms, mapping included. */
    public static ImportOptions options(String account, ImportTerms terms) {
        return builder(account, terms).build();
    }

    private static ImportOptions.Builder builder(String account, ImportTerms terms) {
        Map<String, String> texts = terms.values();
        ImportOptions.Builder options = ImportOptions.builder(account)
                .mapping(MappingTerms.read(texts))
                .reading(reading -> ReadingTerms.read(texts, reading));
        FieldTerms.read(texts, options);
        VALUES.forEach(term -> term.read(texts, options));
        return options;
    }

    /** The mapping that was chosen. */
    public static ColumnMapping mapping(ImportTerms terms) {
        return MappingTerms.read(terms.values());
    }

    /** Where the mapping came from. */
    public static MappingOrigin mappingOrigin(ImportTerms terms) {
        return MappingOrigin.valueOf(TermTexts.get(MAPPING_ORIGIN, terms.values()));
    }
}
