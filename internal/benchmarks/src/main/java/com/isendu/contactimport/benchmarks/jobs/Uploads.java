package com.isendu.contactimport.benchmarks.jobs;

import com.isendu.contactimport.benchmarks.ContactFile;
import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as people send them; the same numbers make the same file. */
final class Uploads {

    private Uploads() {}

    static byte[] file(int rows, int seed) {
        try {
            Path file = Files.createTempFile("contacts-", ".csv");
            try {
                ContactFile.write(file, new ContactShape(rows, ContactShape.USUAL_FAULTY_PERCENT, seed));
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportOptions options(String account) {
        return ImportOptions.builder(account)
                .consent(Consent.confirmedBy("benchmark"))
                .defaultCountry("IT")
                .build();
    }
}
