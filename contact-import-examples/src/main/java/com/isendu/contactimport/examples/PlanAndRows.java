package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hands clean contacts to another place than a sink, by a plan that another process could have made. */
public final class PlanAndRows {

    private PlanAndRows() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if plan or errors cannot be written
     */
    public static void main(String[] args) throws IOException {
        Crm crm = new Crm();
        Path plan = Surroundings.folder().resolve("newsletter-list.plan");
        Path errors = Surroundings.folder().resolve("newsletter-list-errors.csv");
        System.out.println(run(crm, Surroundings.sample("newsletter-list.csv"), plan, errors));
    }

    static String run(Crm crm, Path file, Path planFile, Path errors) throws IOException {
        // The engine asks its sink for nothing here.
        ImportEngine engine = ImportEngine.builder(new CrmContactSink(crm)).build();
        // tag::plan[]
        ContactSource source = ContactSource.of(file);
        ImportOptions options = ImportOptions.builder("newsletter").build();

        ImportPlan plan = engine.plan(source, options);
        Files.writeString(planFile, plan.text()); // no cell of a row; the texts of the header
        // end::plan[]
        // tag::rows[]
        ImportPlan known = ImportPlan.parse(Files.readString(planFile)); // here or on another machine
        char delimiter = known.format().dialect().delimiter();
        int ready = 0;
        try (ContactRows rows = engine.rows(source, known);
                ErrorCsvWriter rejected =
                        ErrorCsvWriter.open(errors, delimiter, known.header(), ErrorMessages.english())) {
            while (rows.hasNext()) {
                ContactRow row = rows.next();
                if (row instanceof ReadyRow contact) {
                    crm.save(known.account(), contact.contact());
                    ready++;
                } else {
                    rejected.write((RejectedRow) row);
                }
            }
            rejected.complete();
        }
        // end::rows[]
        return ready + " rows handed over";
    }
}
