package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.ContactFiles;
import com.isendu.contactimport.xlsx.ErrorWorkbook;
import com.isendu.contactimport.xlsx.XlsxOptions;
import java.io.IOException;
import java.nio.file.Path;

/** Imports a workbook and gives its rows in error back as one. CSV and packed files go the same way. */
public final class ImportWorkbook {

    private ImportWorkbook() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the workbook cannot be read or there is no place for the errors
     */
    public static void main(String[] args) throws IOException {
        System.out.println(run(new Crm(), Surroundings.sample("contatti-fiera.xlsx"), Surroundings.folder()));
    }

    static String run(Crm crm, Path file, Path folder) throws IOException {
        ImportEngine engine = ImportEngine.builder(new CrmContactSink(crm)).build();
        ImportOptions options =
                ImportOptions.builder("fiera").defaultCountry("IT").build();
        // tag::workbook[]
        try (ContactSource source = ContactFiles.open(file, XlsxOptions.DEFAULT)) { // or a stream, such as an upload
            ImportPreview preview = engine.preview(source, options); // its sourceName() is file and sheet
            ImportOptions confirmed = options.toBuilder()
                    .mapping(preview.mapping())
                    .consent(Consent.confirmedBy("anna@shop.example"))
                    .errorCsv(folder.resolve("errors.csv"))
                    .build();
            ImportReport report = engine.run(source, confirmed).report();
            if (report.errorCsv() != null) {
                ErrorWorkbook.write(report.errorCsv(), folder.resolve("errors.xlsx"));
            }
            return preview.sourceName() + ": " + report.counts().imported() + " imported, "
                    + report.counts().rejected() + " in error";
        }
        // end::workbook[]
    }
}
