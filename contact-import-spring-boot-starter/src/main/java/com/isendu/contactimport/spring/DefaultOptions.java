package com.isendu.contactimport.spring;

import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the properties {@code contact-import.defaults.*} into options. */
final class DefaultOptions implements ImportOptionsFactory {

    private final ContactImportProperties.Defaults values;

    DefaultOptions(ContactImportProperties.Defaults values) {
        this.values = values;
    }

    @Override
    public ImportOptions.Builder builder(String account) {
        ImportOptions.Builder options = ImportOptions.builder(account);
        set(values.houseNumberInAddress(), options::houseNumberInAddress);
        set(values.splitNames(), options::splitNames);
        set(values.capitalizeNames(), options::capitalizeNames);
        set(values.defaultCountry(), options::defaultCountry);
        set(values.datePattern(), options::datePattern);
        set(values.existingContacts(), options::existingContacts);
        set(values.duplicates(), options::duplicates);
        set(values.optedOut(), options::optedOut);
        set(values.invalidValues(), options::invalidValues);
        set(values.batchSize(), options::batchSize);
        set(values.stopEarly(), options::stopEarly);
        set(values.locale(), options::locale);
        return options.reading(this::reading);
    }

    private void reading(ReadingOptions.Builder reading) {
        set(values.header(), reading::header);
        reading.limits(limits());
    }

    private SourceLimits limits() {
        SourceLimits usual = SourceLimits.DEFAULT;
        return usual.withBytes(
                        values.maxBytes() == null
                                ? usual.bytes()
                                : values.maxBytes().toBytes())
                .withRows(values.maxRows() == null ? usual.rows() : values.maxRows());
    }

    private static <T> void set(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }
}
