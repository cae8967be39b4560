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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Encodes the options that affect the rows, contacts and batches of an import, with two lines of code for each option;
 * {@link ReadingTerms} encodes those about reading. Error CSV, listener and language are left out, because continuing
 * an import does not depend on them.
 */
public final class TermsCodec {

    /** The origin of the mapping, which is not part of the options. */
    private static final String MAPPING_ORIGIN = "mappingOrigin";

    private TermsCodec() {}

    /** Returns the terms of an import with these options and the mapping that was chosen. */
    public static ImportTerms write(ImportOptions options, ColumnMapping mapping, MappingOrigin origin) {
        Map<String, String> texts = new TreeMap<>();
        ReadingTerms.write(options.reading(), texts);
        FieldTerms.write(options, texts);
        writeValues(options, texts);
        MappingTerms.write(mapping, texts);
        texts.put(MAPPING_ORIGIN, origin.name());
        return ImportTerms.of(texts);
    }

    /** Returns the options that an import was started with, with the mapping that was chosen then and its consent. */
    public static ImportOptions options(StartedImport started) {
        return builder(started.record().account(), started.terms())
                .consent(started.record().consent())
                .idempotencyKey(started.idempotencyKey())
                // It was looked at when the import was started.
                .stopEarly(false)
                .build();
    }

    /** Returns the options of these terms, mapping included. */
    public static ImportOptions options(String account, ImportTerms terms) {
        return builder(account, terms).build();
    }

    private static ImportOptions.Builder builder(String account, ImportTerms terms) {
        Map<String, String> texts = terms.values();
        ImportOptions.Builder options = ImportOptions.builder(account)
                .mapping(MappingTerms.read(texts))
                .reading(reading -> ReadingTerms.read(texts, reading));
        FieldTerms.read(texts, options);
        readValues(texts, options);
        return options;
    }

    private static void writeValues(ImportOptions options, Map<String, String> texts) {
        TermTexts.put("houseNumberInAddress", options.houseNumberInAddress(), texts);
        TermTexts.put("splitNames", options.splitNames(), texts);
        TermTexts.put("capitalizeNames", options.capitalizeNames(), texts);
        TermTexts.put("defaultCountry", options.defaultCountry(), texts);
        TermTexts.put("datePattern", options.datePattern(), texts);
        TermTexts.put("tagSeparator", options.tagSeparator(), texts);
        TermTexts.put("mergeKeys", options.mergeKeys(), texts);
        TermTexts.put("existingContacts", options.existingContacts(), texts);
        TermTexts.put("duplicates", options.duplicates(), texts);
        TermTexts.put("invalidValues", options.invalidValues(), texts);
        TermTexts.put("optedOut", options.optedOut(), texts);
        TermTexts.put("optOutList", options.optOutList(), texts);
        TermTexts.put("unfold", options.unfold(), texts);
        TermTexts.put("batchSize", options.batchSize(), texts);
    }

    private static void readValues(Map<String, String> texts, ImportOptions.Builder options) {
        TermTexts.read("houseNumberInAddress", texts, Boolean::valueOf, options::houseNumberInAddress);
        TermTexts.read("splitNames", texts, Boolean::valueOf, options::splitNames);
        TermTexts.read("capitalizeNames", texts, Boolean::valueOf, options::capitalizeNames);
        TermTexts.read("defaultCountry", texts, Function.identity(), options::defaultCountry);
        TermTexts.read("datePattern", texts, Function.identity(), options::datePattern);
        TermTexts.read("tagSeparator", texts, ReadingTerms::character, options::tagSeparator);
        TermTexts.read("mergeKeys", texts, Boolean::valueOf, options::mergeKeys);
        TermTexts.read("existingContacts", texts, ExistingContactStrategy::valueOf, options::existingContacts);
        TermTexts.read("duplicates", texts, DuplicateStrategy::valueOf, options::duplicates);
        TermTexts.read("invalidValues", texts, InvalidValueStrategy::valueOf, options::invalidValues);
        TermTexts.read("optedOut", texts, OptOutStrategy::valueOf, options::optedOut);
        TermTexts.read("optOutList", texts, Boolean::valueOf, options::optOutList);
        TermTexts.read("unfold", texts, Boolean::valueOf, options::unfold);
        // Need not be the same: it is taken from the terms.
        TermTexts.read("batchSize", texts, Integer::valueOf, options::batchSize);
    }

    /** Returns the mapping that was chosen. */
    public static ColumnMapping mapping(ImportTerms terms) {
        return MappingTerms.read(terms.values());
    }

    /** Where the mapping came from. */
    public static MappingOrigin mappingOrigin(ImportTerms terms) {
        return MappingOrigin.valueOf(TermTexts.get(MAPPING_ORIGIN, terms.values()));
    }
}
