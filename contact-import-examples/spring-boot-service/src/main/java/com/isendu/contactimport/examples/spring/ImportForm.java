package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.ContactFiles;
import com.isendu.contactimport.xlsx.XlsxOptions;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a person sends.
 *
 * @param file a CSV, a workbook, or one of them packed
 * @param sheet which sheet of a workbook, by its name or its place counted from 1
 * @param confirmedBy who confirms that the GDPR and profiling consents were obtained
 * @param useLastMapping whether the remembered mapping is used
 * @param houseNumberInAddress whether the house number is part of the address
 * @param defaultCountry the country of national phone numbers
 * @param datePattern the form of dates
 */
record ImportForm(
        @Nullable MultipartFile file,
        @Nullable String sheet,
        @Nullable String confirmedBy,
        @Nullable Boolean useLastMapping,
        @Nullable Boolean houseNumberInAddress,
        @Nullable String defaultCountry,
        @Nullable String datePattern) {

    /** Opens the file by its content; the source is the caller's to close. */
    ContactSource open() throws IOException {
        if (file == null) {
            throw new ServiceException(HttpStatus.BAD_REQUEST, Problems.REQUEST_INVALID, "There is no file.");
        }
        // The server deletes its own copy with the request; an import goes on after it.
        try (InputStream stream = file.getInputStream()) {
            return ContactFiles.open(stream, named(sheetOptions()));
        }
    }

    private XlsxOptions sheetOptions() {
        return sheet == null || sheet.isBlank()
                ? XlsxOptions.DEFAULT
                : XlsxOptions.DEFAULT.withSheetNameOrNumber(sheet);
    }

    private XlsxOptions named(XlsxOptions options) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? options : options.withFileName(name);
    }

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
