package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants a file to be imported; what is null is left to the service.
 *
 * @param mapping the columns of each field, by header or as {@code #n} counted from 1; of several the first cell that
 *     is not blank wins
 * @param useLastMapping whether the remembered mapping is used
 * @param houseNumberInAddress whether the house number is part of the address
 * @param defaultCountry the country of national phone numbers
 * @param datePattern the form of dates
 * @param confirmedBy who confirms that the GDPR and profiling consents were obtained; nothing is imported without
 */
record ImportSettings(
        @Nullable Map<String, @Nullable List<@Nullable String>> mapping,
        @Nullable Boolean useLastMapping,
        @Nullable Boolean houseNumberInAddress,
        @Nullable String defaultCountry,
        @Nullable String datePattern,
        @Nullable String confirmedBy) {

    private static final Pattern PLACE = Pattern.compile("#([0-9]{1,9})");

    /** The options of the service, changed as the person says; refuses what the options refuse. */
    ImportOptions.Builder addTo(ImportOptions.Builder options) {
        set(useLastMapping, options::useLastMapping);
        set(houseNumberInAddress, options::houseNumberInAddress);
        set(defaultCountry, options::defaultCountry);
        set(datePattern, options::datePattern);
        set(mapping, fields -> options.mapping(mappingOf(fields)));
        if (confirmedBy != null && !confirmedBy.isBlank()) {
            options.consent(Consent.confirmedBy(confirmedBy));
        }
        return options;
    }

    private static <T> void set(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }

    private static ColumnMapping mappingOf(Map<String, @Nullable List<@Nullable String>> fields) {
        ColumnMapping.Builder mapping = ColumnMapping.builder();
        fields.forEach(
                (field, columns) -> mapping.add(new MappingLink(field, columns(columns), Combine.FIRST_NON_BLANK)));
        return mapping.build();
    }

    private static List<ColumnRef> columns(@Nullable List<@Nullable String> texts) {
        return Stream.ofNullable(texts)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(ImportSettings::column)
                .toList();
    }

    private static ColumnRef column(String text) {
        Matcher place = PLACE.matcher(text);
        return place.matches() ? ColumnRef.at(Integer.parseInt(place.group(1)) - 1) : ColumnRef.named(text);
    }
}
