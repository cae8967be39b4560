package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.TransactionWork;
import com.isendu.contactimport.jdbc.Transactions;
import com.isendu.contactimport.options.ImportOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

class SpringTransactionsTest {

    private static final String JOINING = "contact-import.jdbc.transactions=joining";
    private static final String OWN = "contact-import.jdbc.transactions=own";

    @Test
    void runsAnImportInSpringsTransactions() {
        Contexts.withTables()
                .run(context -> assertThat(commitsOfAnImport(context)).isPositive());
    }

    @Test
    void leavesSpringsTransactionsAloneWhereTheHostSaysSo() {
        Contexts.withTables()
                .withPropertyValues(OWN)
                .run(context -> assertThat(commitsOfAnImport(context)).isZero());
    }

    @Test
    void keepsAnImportWhenTheTransactionAroundItIsRolledBack() {
        Contexts.withTables().run(context -> {
            importAndRollBack(context);
            assertThat(context.getBean(ImportHistory.class).imports("shop-42")).hasSize(1);
        });
    }

    @Test
    void undoesAnImportWithTheTransactionThatItHasJoined() {
        Contexts.withTables().withPropertyValues(JOINING).run(context -> {
            importAndRollBack(context);
            assertThat(context.getBean(ImportHistory.class).imports("shop-42")).isEmpty();
        });
    }

    @Test
    void keepsAnImportWithTheTransactionThatItHasJoined() {
        Contexts.withTables().withPropertyValues(JOINING).run(context -> {
            template(context).executeWithoutResult(status -> runImport(context));
            assertThat(context.getBean(ImportHistory.class).imports("shop-42")).hasSize(1);
        });
    }

    @Test
    void importsWhereThereIsNoTransactionToJoin() {
        Contexts.withTables().withPropertyValues(JOINING).run(context -> {
            runImport(context);
            assertThat(context.getBean(ImportHistory.class).imports("shop-42")).hasSize(1);
        });
    }

    @Test
    void givesWayToTheTransactionsOfTheHost() {
        Transactions ofHost = new Transactions() {
            @Override
            public <T> T run(DataSource dataSource, int isolation, TransactionWork<T> work) throws SQLException {
                throw new SQLException("not here", "08001");
            }
        };
        Contexts.withDatabase()
                .withPropertyValues("contact-import.schema.verify=false")
                .withBean(Transactions.class, () -> ofHost)
                .run(context -> assertThat(context.getBean(JdbcOptions.class).transactions())
                        .containsSame(ofHost));
    }

    @Test
    void doesNotUseAManagerOfAnotherDatabase() {
        Contexts.withTables()
                .withBean(
                        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(new JdbcDataSource()))
                .run(context -> assertThat(context.getBean(JdbcOptions.class).transactions())
                        .isEmpty());
    }

    @Test
    void refusesToJoinAManagerOfAnotherDatabase() {
        Contexts.withTables()
                .withPropertyValues(JOINING)
                .withBean(
                        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(new JdbcDataSource()))
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("contact-import.jdbc.transactions=joining"));
    }

    @Test
    void givesTheExceptionOfTheWorkAsItIs() {
        Contexts.withTables().run(context -> {
            SQLException thrown = new SQLException("lost", "40001");
            DataSource database = context.getBean(DataSource.class);

            assertThatThrownBy(() -> transactions(context).run(database, Connection.TRANSACTION_READ_COMMITTED, c -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
        });
    }

    @Test
    void refusesWorkOutsideOfItsTransaction() {
        Contexts.withTables().run(context -> {
            JdbcDataSource other = new JdbcDataSource();
            other.setURL("jdbc:h2:mem:");

            assertThatThrownBy(() -> transactions(context)
                            .run(other, Connection.TRANSACTION_READ_COMMITTED, Connection::getCatalog))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    private static Transactions transactions(ApplicationContext context) {
        return SpringTransactions.separate(context.getBean(PlatformTransactionManager.class));
    }

    private static int commitsOfAnImport(ApplicationContext context) {
        AtomicInteger commits = new AtomicInteger();
        context.getBean(ConfigurableTransactionManager.class).addListener(new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                commits.incrementAndGet();
            }
        });
        runImport(context);
        return commits.get();
    }

    private static void importAndRollBack(ApplicationContext context) {
        template(context).executeWithoutResult(status -> {
            runImport(context);
            status.setRollbackOnly();
        });
    }

    private static void runImport(ApplicationContext context) {
        ImportOptions options = Files.confirmed(context);
        assertThat(context.getBean(ImportEngine.class)
                        .run(Files.TWO, options)
                        .report()
                        .counts()
                        .created())
                .isEqualTo(2);
    }

    private static TransactionTemplate template(ApplicationContext context) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }
}
