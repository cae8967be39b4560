package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.source.ContactSource;
import java.nio.file.Path;

/**
 * The main class of a process that imports or continues an import, made to be killed. It prints a line when it is ready
 * and a line for each batch that is committed.
 */
public final class ImportProcess {

    private ImportProcess() {}

    /** Arguments: JDBC URL, user, file, error CSV, batch size and, to continue an import, its id. */
    public static void main(String[] arguments) {
        UrlDataSource dataSource = new UrlDataSource(arguments[0], arguments[1], "");
        ContactSource source = ContactSource.of(Path.of(arguments[2]));
        ImportEngine engine = SampleImport.engine(dataSource);
        ImportOptions options =
                SampleImport.options(Integer.parseInt(arguments[4]), Path.of(arguments[3]), new Printer());
        System.out.println("ready");
        if (arguments.length == 5) {
            engine.run(source, options);
        } else {
            engine.resume(arguments[5], source, options);
        }
    }

    private static final class Printer implements ImportListener {

        @Override
        public void progressed(ImportProgress progress) {
            System.out.println("batch");
        }
    }
}
