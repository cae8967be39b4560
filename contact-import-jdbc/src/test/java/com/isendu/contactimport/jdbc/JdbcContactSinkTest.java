package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.H2;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcContactSinkTest {

    private static final int BATCH = 300;

    private final DataSource dataSource = H2.inMemoryWithSchema();
    private final JdbcContactSink sink = JdbcContactSink.of(dataSource);

    @Test
    void fewRefusedContactsAreRejectedEvenIfTheyAreAll() {
        refuseLastName("Nobody");

        assertThat(sink.write(People.batch(People.people(3, "Nobody"))).outcomes())
                .extracting(ContactOutcome::outcome)
                .containsOnly(RowOutcome.REJECTED);
    }

    @Test
    void saysThatDatabaseCannotBeReached() {
        JdbcContactSink unreachable = JdbcContactSink.of(H2.at("jdbc:h2:tcp://127.0.0.1:1/none"));

        SinkException exception = failure(() -> unreachable.write(People.batch(People.people(1, "Rossi"))));

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
        assertThat(exception.parameters()).containsEntry("reason", "UNREACHABLE");
    }

    @Test
    void showsNoTextOfTheDriver() {
        Sql.execute(dataSource, "DROP TABLE contact_import_contact");
        SinkException missing = failure(() -> sink.write(People.batch(People.people(1, "Sentinel"))));
        SinkException malformed = malformedCustomFields();

        assertThat(List.of(missing, malformed)).allSatisfy(exception -> {
            assertThat(trace(exception)).doesNotContain("Sentinel", "person0", "org.h2", "SELECT");
            assertThat(exception).hasNoCause().hasNoSuppressedExceptions();
        });
    }

    @Test
    void refusesToReadForeignCustomFields() {
        assertThat(malformedCustomFields().parameters()).containsEntry("reason", "STORED_VALUE_MALFORMED");
    }

    @Test
    void checkLeavesNoTrace() {
        sink.write(People.batch(People.people(3, "Rossi")));
        String before = Sql.value(dataSource, "SELECT MAX(updated_at) FROM contact_import_contact");

        sink.check(People.batch(People.people(5, "Verdi")));

        assertThat(count()).isEqualTo(3);
        assertThat(Sql.value(dataSource, "SELECT MAX(updated_at) FROM contact_import_contact"))
                .isEqualTo(before);
    }

    @Test
    void remembersWhichImportCreatedAndUpdated() {
        sink.write(People.batch(People.people(1, "Rossi")));
        ContactBatch later = new ContactBatch(
                "import-2",
                "shop",
                People.batch(People.people(1, "Verdi")).rows(),
                ExistingContactStrategy.UPDATE,
                Set.of());
        sink.write(later);

        assertThat(Sql.value(dataSource, "SELECT created_import || ' ' || updated_import FROM contact_import_contact"))
                .isEqualTo("import-1 import-2");
    }

    @Test
    void storesInFile(@TempDir Path directory) {
        JdbcConnectionPool pool = H2.inFile(directory);
        JdbcSchema.of(pool).createIfMissing();
        JdbcContactSink.of(pool).write(People.batch(People.people(BATCH, "Rossi")));
        pool.dispose();

        JdbcConnectionPool again = H2.inFile(directory);
        assertThat(JdbcContactSink.of(again)
                        .write(People.batch(People.people(BATCH, "Rossi")))
                        .outcomes())
                .extracting(ContactOutcome::outcome)
                .containsOnly(RowOutcome.UNCHANGED);
        again.dispose();
    }

    private SinkException malformedCustomFields() {
        DataSource other = H2.inMemoryWithSchema();
        ContactBatch batch = People.batch(People.people(1, "Sentinel"));
        JdbcContactSink.of(other).write(batch);
        Sql.execute(other, "UPDATE contact_import_contact SET custom_fields = '{\"size\":\"Sentinel\"}'");
        return failure(() -> JdbcContactSink.of(other).write(batch));
    }

    private void refuseLastName(String name) {
        Sql.execute(dataSource, "ALTER TABLE contact_import_contact ADD CHECK (last_name <> '" + name + "')");
    }

    private long count() {
        return Long.parseLong(Sql.value(dataSource, "SELECT COUNT(*) FROM contact_import_contact"));
    }

    private static SinkException failure(Runnable action) {
        return catchThrowableOfType(SinkException.class, action::run);
    }

    private static String trace(Throwable throwable) {
        StringWriter trace = new StringWriter();
        throwable.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
