package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.jdbc.fault.Failure;
import com.isendu.contactimport.jdbc.fault.FaultyDataSource;
import com.isendu.contactimport.jdbc.sample.HostTable;
import com.isendu.contactimport.jdbc.sample.Refusal;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.testkit.ResumableSinkContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

class JdbcContactSinkContractTest {

    @Nested
    class OnH2 extends Contract {

        OnH2() {
            super(TestDatabase.H2, JdbcOptions.builder());
        }
    }

    @Nested
    class OnSqlite extends Contract {

        OnSqlite() {
            super(TestDatabase.SQLITE, JdbcOptions.builder());
        }
    }

    @Nested
    class OnPostgreSql extends Contract {

        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL, JdbcOptions.builder());
        }
    }

    @Nested
    @Tag("engine")
    class OnMariaDb extends Contract {

        OnMariaDb() {
            super(TestDatabase.MARIADB, JdbcOptions.builder());
        }
    }

    @Nested
    class InStandardSqlOnH2 extends Contract {

        InStandardSqlOnH2() {
            super(TestDatabase.H2, inStandardSql());
        }
    }

    @Nested
    class InStandardSqlOnPostgreSql extends Contract {

        InStandardSqlOnPostgreSql() {
            super(TestDatabase.POSTGRESQL, inStandardSql());
        }
    }

    @Nested
    class InTableOfHost extends Contract {

        InTableOfHost() {
            super(TestDatabase.POSTGRESQL, inTableOfHost());
        }

        @Override
        void prepare(DataSource dataSource) {
            HostTable.create(dataSource);
            Sql.execute(dataSource, "ALTER TABLE person ADD CHECK (c_last_name <> 'Nobody')");
        }
    }

    private static JdbcOptions.Builder inStandardSql() {
        return JdbcOptions.builder().database(DatabaseKind.OTHER);
    }

    private static JdbcOptions.Builder inTableOfHost() {
        return JdbcOptions.builder()
                .contactTable(HostTable.withEveryField().contactTable().orElseThrow());
    }

    private abstract static class Contract extends ResumableSinkContract {

        // FaultLoopTest tries every call.
        private static final int CALLS_A_STEP = 4;

        private final DataSource dataSource;
        private final JdbcOptions options;

        Contract(TestDatabase database, JdbcOptions.Builder options) {
            this.dataSource = database.empty();
            this.options = options.reconnectFor(Duration.ZERO).build();
        }

        void prepare(DataSource dataSource) {
            Refusal.ofLastName("Nobody", dataSource);
        }

        @Override
        protected JdbcContactSink newSink() {
            JdbcSchema.of(dataSource, options).createIfMissing();
            prepare(dataSource);
            return JdbcContactSink.of(dataSource, options);
        }

        @Override
        protected Optional<JdbcContactSink> newSinkFailingAfter(int steps) {
            FaultyDataSource failing =
                    FaultyDataSource.forGood(dataSource, Failure.CONNECTION_LOST, CALLS_A_STEP * steps + 1L);
            return Optional.of(JdbcContactSink.of(failing.dataSource(), options));
        }

        @Override
        protected List<Contact> stored(String account) {
            List<Contact> contacts = new ArrayList<>();
            StoredContacts.of(dataSource, options).forEach(account, contacts::add);
            return contacts;
        }

        @Override
        protected Optional<Contact> refusedContact() {
            return Optional.of(Contact.builder()
                    .set(ContactField.EMAIL, "nobody@example.com")
                    .set(ContactField.LAST_NAME, "Nobody")
                    .build());
        }
    }
}
