package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.source.ContactSource;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Shows how far an import is, and stops it after two hundred rows. What is stored by then stays stored, so the same
 * file can be imported again.
 */
public final class ProgressAndCancel {

    private static final int ENOUGH = 200;

    private ProgressAndCancel() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Crm crm = new Crm();
        ImportReport stopped = run(crm, Surroundings.sample("clienti-negozio.csv"), System.out);
        System.out.println("Stopped after " + stopped.counts().records() + " rows, the CRM holds "
                + crm.contactsOf("shop-42").size() + " contacts");
    }

    static ImportReport run(Crm crm, Path file, PrintStream out) {
        CancellationToken cancellation = new CancellationToken();
        ImportOptions options = ImportOptions.builder("shop-42")
                .datePattern("dd/MM/yyyy")
                .batchSize(50)
                .listener(new Watcher(cancellation, out))
                .consent(Consent.confirmedBy("anna@shop.example"))
                .build();
        try {
            return ImportEngine.builder(new CrmContactSink(crm))
                    .build()
                    .run(ContactSource.of(file), options, cancellation)
                    .report();
        } catch (ImportSuspendedException e) {
            return e.report();
        }
    }

    /** Called after each batch, by the thread that runs the import; a button would cancel from another one. */
    private record Watcher(CancellationToken cancellation, PrintStream out) implements ImportListener {

        @Override
        public void progressed(ImportProgress progress) {
            long percent = 100 * progress.bytesRead() / progress.bytesTotal();
            out.println(percent + " %, " + progress.rows() + " rows, " + progress.rejected() + " in error");
            if (progress.rows() >= ENOUGH) {
                cancellation.cancel();
            }
        }
    }
}
