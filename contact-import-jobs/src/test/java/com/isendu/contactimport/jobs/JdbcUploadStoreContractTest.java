package com.isendu.contactimport.jobs;

import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.source.UploadStore;
import com.isendu.contactimport.testkit.UploadStoreContract;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

class JdbcUploadStoreContractTest {

    @Nested
    class OnH2 extends Contract {

        OnH2() {
            super(TestDatabase.H2);
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

    private abstract static class Contract extends UploadStoreContract {

        private final DataSource dataSource;

        Contract(TestDatabase database) {
            this.dataSource = database.withSchema();
        }

        @Override
        protected UploadStore newInstance() {
            return JdbcUploadStore.of(dataSource);
        }

        /** A database whose disk is full is met by the tests of contact-import-jdbc. */
        @Override
        protected Optional<UploadStore> newFullInstance() {
            return Optional.empty();
        }

        @Override
        protected Optional<UploadStore> newUnreachableInstance() {
            return Optional.of(JdbcUploadStore.of(UrlDataSource.of("jdbc:h2:tcp://localhost:1/nothing")));
        }
    }
}
