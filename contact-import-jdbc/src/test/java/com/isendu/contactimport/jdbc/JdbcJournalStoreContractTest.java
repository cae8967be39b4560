package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.testkit.JournalStoreContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

class JdbcJournalStoreContractTest {

    @Nested
    class OnH2 extends Contract {

        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnSqlite extends Contract {

        OnSqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    class OnPostgreSql extends Contract {

        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    @Nested
    @Tag("engine")
    class OnMariaDb extends Contract {

        OnMariaDb() {
            super(TestDatabase.MARIADB);
        }
    }

    private abstract static class Contract extends JournalStoreContract {

        private final DataSource dataSource;

        Contract(TestDatabase database) {
            this.dataSource = database.empty();
        }

        @Override
        protected JdbcJournalStore newStore() {
            JdbcSchema.of(dataSource).createIfMissing();
            return JdbcJournalStore.of(dataSource);
        }
    }
}
