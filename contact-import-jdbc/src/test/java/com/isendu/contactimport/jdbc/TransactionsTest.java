package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.sample.Aftermath;
import com.isendu.contactimport.jdbc.sample.HostTransactions;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.sample.Refusal;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.ContactBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionsTest {

    private static final int ROWS = 48;
    private static final int BATCH = 18;
    private static final long SEED = 5;
    private static final ImportOptions OPTIONS =
            SampleImport.options(BATCH, TestDirectory.file("errors.csv"), ImportListener.NONE);

    private final HostTransactions host = new HostTransactions();
    private final JdbcOptions inHosts = JdbcOptions.builder().transactions(host).build();
    private final Sample sample = Sample.of(ROWS, SEED);

    private static final class HostFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource
    void importsTheSameInTransactionsOfTheHost(TestDatabase database) {
        SampleImport imported = SampleImport.into(database.empty(), sample, BATCH);
        Aftermath expected = imported.aftermath(imported.run(imported.dataSource()));
        imported.reset();

        Aftermath actual = imported.aftermath(
                SampleImport.engine(imported.dataSource(), inHosts).run(sample.source(), imported.options()));

        assertThat(actual).isEqualTo(expected);
        assertThat(host.begun()).isGreaterThan(imported.batches());
    }

    @ParameterizedTest
    @EnumSource
    void importIsKeptWithTheWorkOfTheHost(TestDatabase database) throws SQLException {
        DataSource dataSource = prepared(database);

        inTransaction(dataSource, connection -> {
            insertOrder(connection);
            return engine(dataSource).run(sample.source(), OPTIONS);
        });

        assertThat(host.begun()).isEqualTo(1);
        assertThat(Sql.count(dataSource, "orders")).isEqualTo(1);
        assertThat(Sql.count(dataSource, "contact_import_run")).isEqualTo(1);
        assertThat(Sql.count(dataSource, "contact_import_contact")).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void importIsUndoneWithTheWorkOfTheHost(TestDatabase database) {
        DataSource dataSource = prepared(database);

        assertThatThrownBy(() -> inTransaction(dataSource, connection -> {
                    insertOrder(connection);
                    engine(dataSource).run(sample.source(), OPTIONS);
                    throw new HostFailure();
                }))
                .isInstanceOf(HostFailure.class);

        assertThat(Sql.count(dataSource, "orders")).isZero();
        assertThat(Sql.count(dataSource, "contact_import_run")).isZero();
        assertThat(Sql.count(dataSource, "contact_import_contact")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void checkTakesBackNoWorkOfTheHost(TestDatabase database) throws SQLException {
        DataSource dataSource = prepared(database);
        ContactBatch batch = People.batch(People.people(BATCH, "Rossi"));

        inTransaction(dataSource, connection -> {
            insertOrder(connection);
            return JdbcContactSink.of(dataSource, inHosts).check(batch);
        });

        assertThat(Sql.count(dataSource, "orders")).isEqualTo(1);
        assertThat(Sql.count(dataSource, "contact_import_contact")).isZero();
    }

    private static DataSource prepared(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        Sql.execute(dataSource, "CREATE TABLE orders (id INT)");
        Refusal.ofLastName(Sample.REFUSED, dataSource);
        return dataSource;
    }

    private ImportEngine engine(DataSource dataSource) {
        return SampleImport.engine(dataSource, inHosts);
    }

    private <T> T inTransaction(DataSource dataSource, TransactionWork<T> work) throws SQLException {
        return host.run(dataSource, Connection.TRANSACTION_SERIALIZABLE, work);
    }

    private static void insertOrder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO orders (id) VALUES (1)");
        }
    }
}
