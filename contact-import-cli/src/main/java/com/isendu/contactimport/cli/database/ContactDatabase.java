package com.isendu.contactimport.cli.database;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.JdbcSuppressionList;
import com.isendu.contactimport.jdbc.StoredContacts;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.mapping.MappingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The database of a command: contacts, remembered mappings, history. */
public final class ContactDatabase implements AutoCloseable {

    // Kept open: an embedded database would be closed and opened again between any two of its connections.
    private final Connection kept;
    private final DataSource dataSource;
    private final DatabaseAddress address;

    private ContactDatabase(Connection kept, DatabaseAddress address) {
        this.kept = kept;
        this.dataSource = new UrlDataSource(address);
        this.address = address;
    }

    /**
     * Opens a database, which is made where it is an embedded one that does not exist, and makes the tables that it
     * lacks.
     */
    public static ContactDatabase open(DatabaseAddress address) {
        Optional<Path> file = DatabaseFile.create(address.url());
        try {
            return openWithTables(address);
        } finally {
            file.ifPresent(DatabaseFile::deleteIfEmpty);
        }
    }

    private static ContactDatabase openWithTables(DatabaseAddress address) {
        ContactDatabase database = connect(address).orElseThrow(() -> misconfigured("DATABASE_UNKNOWN"));
        try {
            database.schema().createIfMissing();
            return database;
        } catch (SinkException e) {
            database.close();
            throw e;
        }
    }

    /** Opens a database that was imported into before; where there is none, makes none and gives nothing. */
    public static Optional<ContactDatabase> openExisting(DatabaseAddress address) {
        Optional<ContactDatabase> database = connect(address.existing());
        if (database.isPresent() && !database.get().schema().exists()) {
            database.get().close();
            return Optional.empty();
        }
        return database;
    }

    private static Optional<ContactDatabase> connect(DatabaseAddress address) {
        try {
            return Optional.of(new ContactDatabase(address.connect(), address));
        } catch (SQLException e) {
            if (DatabaseAddress.isMissing(e)) {
                return Optional.empty();
            }
            throw address.canConnect(e) ? refused(address, e) : misconfigured("DRIVER_MISSING");
        }
    }

    /** The library knows what the drivers mean, so it is asked to connect too. */
    private static SinkException refused(DatabaseAddress address, SQLException e) {
        try {
            JdbcSchema.of(new UrlDataSource(address)).exists();
        } catch (SinkException named) {
            return named;
        }
        return unavailable(e, "UNREACHABLE");
    }

    static SinkException misconfigured(String reason) {
        return new SinkException(ErrorCode.SINK_MISCONFIGURED, Map.of("reason", reason), null);
    }

    private JdbcSchema schema() {
        return JdbcSchema.of(dataSource);
    }

    public JdbcContactSink sink() {
        return JdbcContactSink.of(dataSource);
    }

    /** An engine on the database, with its suppression list where there is a secret. */
    public ImportEngine engine(Optional<byte[]> secret) {
        ImportEngine.Builder engine = ImportEngine.builder(sink()).mappingStore(mappings());
        secret.ifPresent(bytes -> engine.suppressions(JdbcSuppressionList.of(dataSource, bytes)));
        return engine.build();
    }

    public MappingStore mappings() {
        return JdbcMappingStore.of(dataSource);
    }

    /** Imports as jobs, kept in the same database; beside it where that cannot keep them. */
    public ImportJobs jobs(ImportEngine engine) {
        try {
            return jobs(engine, dataSource);
        } catch (JobException e) {
            if (!e.code().equals(ErrorCode.JOBS_UNSUPPORTED)) {
                throw e;
            }
            DataSource beside = new UrlDataSource(address.besideIt());
            JdbcSchema.of(beside).createIfMissing();
            return jobs(engine, beside);
        }
    }

    private static ImportJobs jobs(ImportEngine engine, DataSource dataSource) {
        JobsOptions options = JobsOptions.builder()
                .pollInterval(Duration.ofMillis(500))
                .keepUnsubmitted(Duration.ofDays(30))
                .build();
        return ImportJobs.builder(engine, dataSource).options(options).build();
    }

    public ImportHistory history() {
        return ImportHistory.of(dataSource);
    }

    /** Visits the contacts of an account in the order of their keys. */
    public void forEachContact(String account, Consumer<Contact> visitor) {
        StoredContacts.of(dataSource).forEach(account, visitor);
    }

    /** Returns the imports of an account, newest first. */
    public List<ImportRecord> imports(String account) {
        return ImportHistory.of(dataSource).imports(account);
    }

    /** Ends the session in which a process that does not go on holds an import, where the database can. */
    public void release(String account, String importId) {
        ImportHistory.of(dataSource).release(account, importId);
    }

    // The message of the cause is left out: it may hold the URL, and that a password.
    private static SinkException unavailable(SQLException e, String reason) {
        Map<String, String> parameters = Map.of(
                "reason", reason,
                "sqlState", String.valueOf(e.getSQLState()),
                "vendorCode", String.valueOf(e.getErrorCode()));
        return new SinkException(ErrorCode.SINK_UNAVAILABLE, parameters, null);
    }

    @Override
    public void close() {
        try {
            kept.close();
        } catch (SQLException e) {
            throw unavailable(e, "UNREACHABLE");
        }
    }
}
