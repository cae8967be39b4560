package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQLite: one writer at a time, no SQLStates, and lengths that are not enforced. Messages of the driver begin with the
 * name of the code in brackets; the numeric code lacks the part that distinguishes constraints.
 */
final class SqliteDialect implements SqlDialect {

    private static final Pattern CODE = Pattern.compile("^\\[(SQLITE_[A-Z_]+)]");
    private static final Pattern NOT_THERE =
            Pattern.compile("no such (table|column)|has no column named|unknown database");
    private static final int DOUBLE_DIGITS = 15;
    private static final int MAX_KEYS = 500;

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public boolean isProduct(String product, String version) {
        return product.equals("SQLite");
    }

    @Override
    public String lockClause() {
        return "";
    }

    @Override
    public int isolation() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    // A transaction that reads first and writes later fails when another has written in between, without waiting.
    @Override
    public String beginWrite(TableNames names, Duration lockWait) {
        return "DELETE FROM " + names.version() + " WHERE 0 = 1";
    }

    @Override
    public int maxKeys() {
        return MAX_KEYS;
    }

    @Override
    public TimeFormat times() {
        return TimeFormat.TEXT;
    }

    @Override
    public ValueFormat values() {
        return ValueFormat.SQLITE;
    }

    // All integer types have 64 bits, other numbers are binary floating point, and dates and times are texts.
    @Override
    public ColumnType refined(ColumnType reported) {
        return switch (reported.kind()) {
            case INTEGER -> ColumnType.of(ColumnKind.INTEGER, reported.name(), Long.SIZE);
            case DECIMAL, FLOAT -> ColumnType.of(ColumnKind.FLOAT, reported.name(), DOUBLE_DIGITS);
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> ColumnType.of(ColumnKind.TEXT, reported.name(), 0);
            case CHAR -> ColumnType.of(ColumnKind.TEXT, reported.name(), reported.size());
            default -> reported;
        };
    }

    @Override
    public @Nullable String constraintOf(SQLException exception) {
        return SqliteConstraints.given(exception);
    }

    @Override
    public Map<String, String> constraintNames(Connection connection, String table) throws SQLException {
        return SqliteConstraints.names(connection, table);
    }

    @Override
    public @Nullable Fault faultOf(SQLException exception) {
        String message = Objects.requireNonNullElse(exception.getMessage(), "");
        if (NOT_THERE.matcher(message).find()) {
            return Fault.SCHEMA_MISSING;
        }
        Matcher code = CODE.matcher(message);
        Fault byName = code.find() ? constraint(code.group(1)) : null;
        return byName == null ? byCode(exception.getErrorCode()) : byName;
    }

    private static @Nullable Fault constraint(String code) {
        return switch (code) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                Fault.UNIQUE_VIOLATION;
            case "SQLITE_CONSTRAINT_NOTNULL" -> Fault.VALUE_MISSING;
            case "SQLITE_CONSTRAINT_CHECK" -> Fault.CHECK_VIOLATION;
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> Fault.REFERENCE_VIOLATION;
            case "SQLITE_CONSTRAINT_TRIGGER" -> Fault.REJECTED_BY_TRIGGER;
            case "SQLITE_CONSTRAINT_DATATYPE" -> Fault.INVALID_VALUE;
            default -> null;
        };
    }

    private static @Nullable Fault byCode(int code) {
        return switch (code) {
            case 5, 6 -> Fault.LOCKED; // busy, locked
            case 7, 13 -> Fault.EXHAUSTED; // memory, disk
            case 26 -> Fault.DATABASE_UNKNOWN; // another kind of file
            case 10, 11, 14 -> Fault.UNREACHABLE; // input/output, corrupt, cannot open
            case 8 -> Fault.READ_ONLY;
            case 18 -> Fault.VALUE_TOO_LONG;
            case 19 -> Fault.CONSTRAINT_VIOLATION;
            case 20 -> Fault.INVALID_VALUE;
            default -> null;
        };
    }
}
