package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The import of a {@link Sample} into a database, as often as wanted. */
public final class SampleImport {

    static final String ACCOUNT = "shop";

    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final List<String> TABLES = List.of("contact", "run", "batch", "error", "change", "mapping");

    private final Sample sample;
    private final int batchSize;
    private final DataSource dataSource;
    private final Path errorCsv = TestDirectory.file("errors.csv");

    private SampleImport(Sample sample, int batchSize, DataSource dataSource) {
        this.sample = sample;
        this.batchSize = batchSize;
        this.dataSource = dataSource;
    }

    /** Makes the tables in an empty database, with whom the sample wants to be there. */
    public static SampleImport into(DataSource dataSource, Sample sample, int batchSize) {
        JdbcSchema.of(dataSource).createIfMissing();
        JdbcContactSink.of(dataSource).write(People.batch(sample.before()));
        Sql.execute(dataSource, "CREATE TABLE stored_before AS SELECT * FROM contact_import_contact");
        Refusal.ofLastName(Sample.REFUSED, dataSource);
        return new SampleImport(sample, batchSize, dataSource);
    }

    /** Makes everything as it was before the import. */
    public void reset() {
        String[] statements = TABLES.stream()
                .map(table -> "DELETE FROM contact_import_" + table)
                .toArray(String[]::new);
        Sql.execute(dataSource, statements);
        Sql.execute(dataSource, "INSERT INTO contact_import_contact SELECT * FROM stored_before");
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public ImportResult run(DataSource through) {
        return run(through, ImportListener.NONE);
    }

    public ImportResult run(DataSource through, ImportListener listener) {
        return engine(through).run(sample.source(), options(batchSize, errorCsv, listener));
    }

    /** Continues the import that was begun. */
    public ImportResult resume(JdbcOptions through) {
        String importId = begun().orElseThrow().importId();
        return engine(dataSource, through).resume(importId, sample.source(), options());
    }

    /** Continues the import that was stopped; begins it, when it was stopped before it began. */
    public ImportResult finish() {
        ImportEngine engine = engine(dataSource);
        return begun().map(record -> engine.resume(record.importId(), sample.source(), options()))
                .orElseGet(() -> engine.run(sample.source(), options()));
    }

    public Optional<ImportRecord> begun() {
        return ImportHistory.of(dataSource).imports(ACCOUNT).stream().findFirst();
    }

    public Aftermath aftermath(ImportResult result) {
        return Aftermath.of(dataSource, result, errorCsv);
    }

    /** How many batches the source makes at least. */
    public int batches() {
        return sample.rows() / batchSize;
    }

    /** What {@link ImportProcess} needs to know of it. */
    public List<String> arguments() {
        return List.of(sample.file().toString(), errorCsv.toString(), String.valueOf(batchSize));
    }

    public ImportOptions options() {
        return options(batchSize, errorCsv, ImportListener.NONE);
    }

    public static ImportEngine engine(DataSource dataSource) {
        return engine(dataSource, JdbcOptions.defaults());
    }

    public static ImportEngine engine(DataSource dataSource, JdbcOptions options) {
        return ImportEngine.builder(JdbcContactSink.of(dataSource, options))
                .validatorFactory(VALIDATORS)
                .build();
    }

    public static ImportOptions options(int batchSize, Path errorCsv, ImportListener listener) {
        return ImportOptions.builder(ACCOUNT)
                .batchSize(batchSize)
                .stopEarly(false)
                .identifiedBy(ContactField.EMAIL, ContactField.PHONE)
                .mergeKeys(true)
                .consent(Consent.confirmedBy("tester"))
                .errorCsv(errorCsv)
                .listener(listener)
                .build();
    }
}
