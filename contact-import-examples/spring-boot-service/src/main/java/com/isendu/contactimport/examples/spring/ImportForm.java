package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a person sends.
 *
 * @param file the CSV
 * @param confirmedBy who confirms that the GDPR and profiling consents were obtained
 * @param useLastMapping whether the remembered mapping is used
 * @param houseNumberInAddress whether the house number is part of the address
 * @param defaultCountry the country of national phone numbers
 * @param datePattern the form of dates
 */
record ImportForm(
        @Nullable MultipartFile file,
        @Nullable String confirmedBy,
        @Nullable Boolean useLastMapping,
        @Nullable Boolean houseNumberInAddress,
        @Nullable String defaultCountry,
        @Nullable String datePattern) {

    /** The options of the service, changed as the form says; refuses what the options refuse. */
    ImportOptions.Builder addTo(ImportOptions.Builder builder) {
        if (useLastMapping != null) {
            builder.useLastMapping(useLastMapping);
        }
        if (houseNumberInAddress != null) {
            builder.houseNumberInAddress(houseNumberInAddress);
        }
        if (defaultCountry != null) {
            builder.defaultCountry(defaultCountry);
        }
        return datePattern == null ? builder : builder.datePattern(datePattern);
    }

    /** The confirmation; refuses to go without. */
    Consent consent() {
        if (confirmedBy == null || confirmedBy.isBlank()) {
            throw new ConsentException();
        }
        return Consent.confirmedBy(confirmedBy);
    }
}
