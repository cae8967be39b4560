package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.report.RowChange;
import com.isendu.contactimport.report.RowChange.FieldChange;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                        ErrorCsvWriter.open(errors, delimiter, known.errorCsvHeader(), ErrorMessages.english())) {
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

    /** What an import would do with the first rows of a file. */
    static List<RowChange> firstRows(ImportEngine engine, Path file) {
        // tag::changes[]
        ContactSource source = ContactSource.of(file);
        ImportOptions options = ImportOptions.builder("newsletter").build();

        List<RowChange> page = engine.changes(source, options, 0, 50); // rows to skip, rows on the page
        for (RowChange row : page) {
            for (FieldChange field : row.fields()) { // for a person who may see the contacts
                show(row.position().row(), field.field().key(), field.before(), field.after());
            }
        }
        // end::changes[]
        return page;
    }

    private static void show(long row, String field, @Nullable String before, @Nullable String after) {
        System.out.println(row + " " + field + ": " + before + " -> " + after);
    }
}
