package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.jdbc.sample.HostTable;
import com.isendu.contactimport.jdbc.sample.Refusal;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.testkit.ResumableSinkContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class JdbcContactSinkContractTest {

    @Nested
    class OnH2 extends Contract {

        OnH2() {
            super(TestDatabase.H2, JdbcOptions.defaults());
        }
    }

    @Nested
    class OnSqlite extends Contract {

        OnSqlite() {
            super(TestDatabase.SQLITE, JdbcOptions.defaults());
        }
    }

    @Nested
    class OnPostgreSql extends Contract {

        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL, JdbcOptions.defaults());
        }
    }

    @Nested
    class OnMariaDb extends Contract {

        OnMariaDb() {
            super(TestDatabase.MARIADB, JdbcOptions.defaults());
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
            super(TestDatabase.POSTGRESQL, HostTable.withEveryField());
        }

        @Override
        void prepare(DataSource dataSource) {
            HostTable.create(dataSource);
            Sql.execute(dataSource, "ALTER TABLE person ADD CHECK (c_last_name <> 'Nobody')");
        }
    }

    private static JdbcOptions inStandardSql() {
        return JdbcOptions.builder().database(DatabaseKind.OTHER).build();
    }

    private abstract static class Contract extends ResumableSinkContract {

        private final DataSource dataSource;
        private final JdbcOptions options;

        Contract(TestDatabase database, JdbcOptions options) {
            this.dataSource = database.empty();
            this.options = options;
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
