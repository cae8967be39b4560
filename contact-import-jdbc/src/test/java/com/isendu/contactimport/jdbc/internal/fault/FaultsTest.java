package com.isendu.contactimport.jdbc.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.dialect.Dialects;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final VendorCodes H2 = Dialects.named("h2");

    @ParameterizedTest
    @CsvSource({
        "23505, UNIQUE_VIOLATION",
        "23502, VALUE_MISSING",
        "23503, REFERENCE_VIOLATION",
        "23506, REFERENCE_VIOLATION",
        "23513, CHECK_VIOLATION",
        "23514, CHECK_VIOLATION",
        "23000, CONSTRAINT_VIOLATION",
        "22001, VALUE_TOO_LONG",
        "22021, ILLEGAL_CHARACTER",
        "22018, INVALID_VALUE",
        "P0001, REJECTED_BY_TRIGGER",
        "40001, CONFLICT",
        "40P01, CONFLICT",
        "55P03, LOCKED",
        "HYT00, LOCKED",
        "08006, UNREACHABLE",
        "57P01, UNREACHABLE",
        "53100, EXHAUSTED",
        "08, UNREACHABLE",
        "42S02, SCHEMA_MISSING",
        "42P01, SCHEMA_MISSING",
        "42804, COLUMN_TYPE_DIFFERENT",
        "42501, PERMISSION_MISSING",
        "42601, STATEMENT_REFUSED",
        "28000, LOGIN_REFUSED",
        "28P01, LOGIN_REFUSED",
        "0A000, UNKNOWN",
        "X, UNKNOWN"
    })
    void readsSqlState(String state, Fault fault) {
        assertThat(Faults.of(new SQLException("", state), H2)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "50200, LOCKED",
        "90131, CONFLICT",
        "90044, REJECTED_BY_TRIGGER",
        "90098, UNREACHABLE",
        "90031, EXHAUSTED",
        "99999, UNKNOWN"
    })
    void readsCodeOfDatabaseFirst(int code, Fault fault) {
        assertThat(Faults.of(new SQLException("", "HY000", code), H2)).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transaction was illegally transitioned from CLOSED to ROLLING_BACK [2.5.252/103]",
                "Transaction was illegally transitioned from ROLLING_BACK to ROLLING_BACK [2.5.252/103]",
                "Transaction 2 has status ROLLING_BACK, not OPEN [2.5.252/103]"
            })
    void deadlockThatH2LosesItselfInIsTriedAgain(String error) {
        String message = "General error: \"" + error + "\"; SQL statement:";

        assertThat(Faults.of(new SQLException(message, "HY000", 50000), H2)).isEqualTo(Fault.CONFLICT);
        assertThat(Faults.of(new SQLException("General error: \"NullPointerException\"", "HY000", 50000), H2))
                .isEqualTo(Fault.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "44000, CHECK_VIOLATION",
        "54000, VALUE_TOO_LONG",
        "57014, LOCKED",
        "25P04, UNREACHABLE",
        "58030, EXHAUSTED",
        "3F000, SCHEMA_MISSING",
        "25P02, UNKNOWN"
    })
    void readsStatesOfPostgreSql(String state, Fault fault) {
        assertThat(Faults.of(new SQLException("", state), Dialects.named("postgresql")))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "1062, 23000, UNIQUE_VIOLATION",
        "1048, 23000, VALUE_MISSING",
        "1364, HY000, VALUE_MISSING",
        "1406, 22001, VALUE_TOO_LONG",
        "4025, 23000, CHECK_VIOLATION",
        "3819, HY000, CHECK_VIOLATION",
        "1452, 23000, REFERENCE_VIOLATION",
        "1366, 22007, INVALID_VALUE",
        "1366, 22001, INVALID_VALUE",
        "1644, 45000, REJECTED_BY_TRIGGER",
        "1213, 40001, CONFLICT",
        "1205, HY000, LOCKED",
        "1114, HY000, EXHAUSTED",
        "1927, 70100, UNREACHABLE",
        "1146, 42S02, SCHEMA_MISSING",
        "1045, 28000, LOGIN_REFUSED",
        "1142, 42000, PERMISSION_MISSING",
        "1203, 42000, EXHAUSTED",
        "1064, 42000, STATEMENT_REFUSED"
    })
    void readsCodesOfMariaDbAndMySql(int code, String state, Fault fault) {
        SQLException exception = new SQLException("", state, code);

        assertThat(Faults.of(exception, Dialects.named("mariadb"))).isEqualTo(fault);
        assertThat(Faults.of(exception, Dialects.named("mysql"))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "19, [SQLITE_CONSTRAINT_UNIQUE]  A UNIQUE constraint failed, UNIQUE_VIOLATION",
        "19, [SQLITE_CONSTRAINT_PRIMARYKEY]  A PRIMARY KEY constraint failed, UNIQUE_VIOLATION",
        "19, [SQLITE_CONSTRAINT_NOTNULL]  A NOT NULL constraint failed, VALUE_MISSING",
        "19, [SQLITE_CONSTRAINT_CHECK]  A CHECK constraint failed, CHECK_VIOLATION",
        "19, [SQLITE_CONSTRAINT_FOREIGNKEY]  A foreign key constraint failed, REFERENCE_VIOLATION",
        "19, [SQLITE_CONSTRAINT_TRIGGER]  refused, REJECTED_BY_TRIGGER",
        "19, [SQLITE_CONSTRAINT_VTAB]  unheard of, CONSTRAINT_VIOLATION",
        "5, [SQLITE_BUSY]  The database file is locked, LOCKED",
        "5, [SQLITE_BUSY_SNAPSHOT]  Another connection has written, LOCKED",
        "13, [SQLITE_FULL]  Insertion failed because database is full, EXHAUSTED",
        "10, [SQLITE_IOERR_WRITE]  Some kind of disk I/O error, UNREACHABLE",
        "1, [SQLITE_ERROR]  SQL error or missing database (no such table: x), SCHEMA_MISSING",
        "1, [SQLITE_ERROR]  SQL error or missing database (near SELEC: syntax error), UNKNOWN",
        "8, [SQLITE_READONLY]  Attempt to write a readonly database, READ_ONLY"
    })
    void readsCodesOfSqlite(int code, String message, Fault fault) {
        assertThat(Faults.of(new SQLException(message, null, code), Dialects.named("sqlite")))
                .isEqualTo(fault);
    }

    @Test
    void standardSqlKnowsStatesOnly() {
        assertThat(Faults.of(new SQLException("", "23505", 1), Dialects.named("other")))
                .isEqualTo(Fault.UNIQUE_VIOLATION);
        assertThat(Faults.of(new SQLException("", null, 23505), Dialects.named("other")))
                .isEqualTo(Fault.UNKNOWN);
    }

    @Test
    void readsTypeLast() {
        assertThat(Faults.of(new SQLRecoverableException(), null)).isEqualTo(Fault.UNREACHABLE);
        assertThat(Faults.of(new SQLNonTransientConnectionException(), null)).isEqualTo(Fault.UNREACHABLE);
        assertThat(Faults.of(new SQLTimeoutException(), null)).isEqualTo(Fault.LOCKED);
    }

    @Test
    void neverBlamesRowForUnknown() {
        assertThat(Faults.of(new SQLException("what?"), null).blamesRow()).isFalse();
    }

    @Test
    void gravestOfChainDecides() {
        BatchUpdateException batch = new BatchUpdateException("", "23505", 0, new int[0]);
        batch.setNextException(new SQLException("", "23505"));
        batch.setNextException(new SQLException("", "08006"));

        assertThat(Faults.of(batch, H2)).isEqualTo(Fault.UNREACHABLE);
    }

    @Test
    void batchWithoutLinksDecidesByItself() {
        BatchUpdateException batch = new BatchUpdateException("", "23505", 0, new int[0]);

        assertThat(Faults.of(batch, H2)).isEqualTo(Fault.UNIQUE_VIOLATION);
    }

    @Test
    void headOfBatchWithoutStateDecidesNothing() {
        BatchUpdateException batch = new BatchUpdateException(new int[0], new SQLException("", "23505"));

        assertThat(Faults.of(batch, H2)).isEqualTo(Fault.UNIQUE_VIOLATION);
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, 0, LOGIN_REFUSED",
        "28000, 1045, LOGIN_REFUSED",
        "3D000, 0, DATABASE_UNKNOWN",
        "42000, 1049, DATABASE_UNKNOWN",
        "90020, 90020, IN_USE",
        "53300, 0, UNREACHABLE",
        "57P03, 0, UNREACHABLE",
        "08001, 0, UNREACHABLE"
    })
    void saysWhyADatabaseLetsNobodyIn(String state, int code, Fault fault) {
        assertThat(Faults.ofOpening(new SQLException("", state, code))).isEqualTo(fault);
    }

    @Test
    void characterThatTheDatabaseCannotHoldIsNoFaultOfTheProgram() {
        SQLException untranslatable = new SQLException("", "22P05");

        SinkException exception = Faults.exception(Faults.of(untranslatable, null), untranslatable);

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_MISCONFIGURED);
        assertThat(exception.parameters()).containsEntry("reason", "CHARSET_TOO_SMALL");
    }

    @Test
    void exceptionHoldsCodesOnly() {
        SQLException driver = new SQLException("Key (mario.rossi@example.com)", "08006", 17);

        SinkException exception = Faults.exception(Fault.UNREACHABLE, driver);

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
        assertThat(exception.parameters())
                .containsEntry("reason", "UNREACHABLE")
                .containsEntry("sqlState", "08006")
                .containsEntry("vendorCode", "17");
        assertThat(exception).hasNoCause().hasMessageNotContaining("mario");
    }

    @Test
    void rowFaultOutsideOfBatchIsFaultOfStore() {
        assertThat(Faults.exception(Fault.VALUE_TOO_LONG).code()).isEqualTo(ErrorCode.SINK_FAULT);
        assertThat(Faults.exception(Fault.UNREACHABLE).code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SCHEMA_MISSING",
                "COLUMN_TYPE_DIFFERENT",
                "PERMISSION_MISSING",
                "LOGIN_REFUSED",
                "STATEMENT_REFUSED",
                "DATABASE_UNKNOWN",
                "READ_ONLY",
                "CHARSET_TOO_SMALL",
                "EVERY_CONTACT_REFUSED"
            })
    void wrongSetUpIsNotAnOutage(Fault fault) {
        SinkException exception = Faults.exception(fault);

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_MISCONFIGURED);
        assertThat(exception.parameters()).containsEntry("reason", fault.name());
        // Each has a sentence of its own, which needs no name of a constant.
        assertThat(exception).hasMessageNotContainingAny(fault.name(), "later", "{");
    }

    @Test
    void refusalNamesTheViolatedConstraintInLowerCase() {
        SQLException driver = new SQLException("", "23514");
        driver.setNextException(new SQLException("SHOP_AGE_CHECK", "23514"));
        VendorCodes codes = new VendorCodes() {
            @Override
            public @Nullable Fault faultOf(SQLException exception) {
                return null;
            }

            @Override
            public @Nullable String constraintOf(SQLException exception) {
                String message = exception.getMessage();
                return message.isEmpty() ? null : message;
            }
        };

        Refusal refusal = Faults.refusal(driver, codes);

        assertThat(refusal).isEqualTo(new Refusal(Fault.CHECK_VIOLATION, "shop_age_check"));
        assertThat(Faults.rowError(refusal).code()).isEqualTo(ErrorCode.SINK_REJECTED);
        assertThat(Faults.rowError(refusal).parameters())
                .isEqualTo(Map.of("reason", "CHECK_VIOLATION", "constraint", "shop_age_check"));
    }

    @Test
    void refusalWithoutAConstraintNamesNone() {
        Refusal refusal = Faults.refusal(new SQLException("", "22001"), exception -> null);

        assertThat(refusal).isEqualTo(new Refusal(Fault.VALUE_TOO_LONG, null));
        assertThat(Faults.rowError(refusal).parameters()).isEqualTo(Map.of("reason", "VALUE_TOO_LONG"));
    }

    @Test
    void contactThatAnotherTransactionStoredMeanwhileIsTriedAgain() {
        assertThat(Faults.of(Faults.storedMeanwhile(), H2)).isEqualTo(Fault.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void anotherStatementIsTriedOnlyIfSetUpOrStatementMayBeWrong(Fault fault) {
        boolean setUpOrStatement = fault.kind() == Fault.Kind.SETUP || fault.kind() == Fault.Kind.FATAL;

        assertThat(fault.mayBlameStatement()).isEqualTo(setUpOrStatement);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "IN_USE", "LOCKED", "EXHAUSTED"})
    void faultThatMayPassIsRecognizedInItsException(Fault fault) {
        assertThat(Faults.ofException(Faults.exception(fault))).isEqualTo(fault);
    }

    @Test
    void otherExceptionsAreNotTriedAgain() {
        assertThat(Faults.ofException(Faults.exception(Fault.SCHEMA_MISSING))).isEqualTo(Fault.UNKNOWN);
        assertThat(Faults.ofException(new SinkException(ErrorCode.SINK_FAULT))).isEqualTo(Fault.UNKNOWN);
    }

    @Test
    void importThatIsNotInTheHistoryIsUnknown() {
        assertThat(Faults.exception(Fault.IMPORT_MISSING).code()).isEqualTo(ErrorCode.IMPORT_UNKNOWN);
    }
}
