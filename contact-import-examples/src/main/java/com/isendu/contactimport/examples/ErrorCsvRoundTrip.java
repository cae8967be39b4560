package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Imports a list, corrects its error CSV as a person would do in a spreadsheet, and imports that. The list has no
 * header; its error CSV has one, and the remembered mapping fits both.
 */
public final class ErrorCsvRoundTrip {

    /** What the list has wrong, and what is right: see README.md in the folder of the data. */
    private static final Map<String, String> CORRECTIONS = Map.of(
            "+39 347 555;", "+39 347 5550183;",
            "ornella.papaleo at rubrica.example", "ornella.papaleo@rubrica.example");

    private final ImportEngine engine;
    private final Path errors;
    private final Path stillWrong;

    ErrorCsvRoundTrip(ImportEngine engine, Path folder) {
        this.engine = engine;
        this.errors = folder.resolve("lista-errors.csv");
        this.stillWrong = folder.resolve("lista-errors-errors.csv");
    }

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if an error CSV cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        ImportEngine engine =
                ImportEngine.builder(new CrmContactSink(new Crm())).build();
        ErrorCsvRoundTrip trip = new ErrorCsvRoundTrip(engine, Surroundings.folder());
        print(trip.importList(Surroundings.sample("lista-senza-intestazione.csv")));
        trip.correct();
        print(trip.importCorrected());
    }

    ImportResult importList(Path list) {
        ImportOptions options = options()
                .reading(reading -> reading.header(HeaderMode.ABSENT))
                .errorCsv(errors)
                .build();
        return engine.run(ContactSource.of(list), options);
    }

    void correct() throws IOException {
        String text = Files.readString(errors);
        for (Map.Entry<String, String> correction : CORRECTIONS.entrySet()) {
            text = text.replace(correction.getKey(), correction.getValue());
        }
        Files.writeString(errors, text);
    }

    ImportResult importCorrected() {
        ImportOptions options =
                options().useLastMapping(true).errorCsv(stillWrong).build();
        return engine.run(ContactSource.of(errors), options);
    }

    private static ImportOptions.Builder options() {
        return ImportOptions.builder("rubrica").consent(Consent.confirmedBy("anna@shop.example"));
    }

    private static void print(ImportResult result) {
        String outcome = result.match(
                all -> "All imported: " + all.report().counts().imported(),
                some -> "Imported: " + some.report().counts().imported() + ", in error: "
                        + some.report().counts().rejected(),
                none -> "None imported");
        System.out.println(outcome);
    }
}
