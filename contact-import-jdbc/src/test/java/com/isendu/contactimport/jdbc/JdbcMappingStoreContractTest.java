package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.testkit.MappingStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

class JdbcMappingStoreContractTest {

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

    private abstract static class Contract extends MappingStoreContract {

        private final TestDatabase database;

        Contract(TestDatabase database) {
            this.database = database;
        }

        @Override
        protected MappingStore newStore() {
            return JdbcMappingStore.of(database.withSchema());
        }
    }
}
