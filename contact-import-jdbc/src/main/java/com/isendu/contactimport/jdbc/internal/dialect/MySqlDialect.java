package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MySQL and MariaDB, which differ in their schema only. They have few SQLStates, about which their drivers disagree, so
 * the error codes of the server decide.
 */
final class MySqlDialect implements SqlDialect {

    private static final String MARIADB = "mariadb";
    private static final String MYSQL = "mysql";

    private static final Pattern KEY = Pattern.compile("'(?:\\w+\\.)?(\\w+)'\\s*$");
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT `(\\w+)`");
    private static final Pattern CHECK = Pattern.compile("^[^']*'(\\w+)'");

    private final String name;

    private MySqlDialect(String name) {
        this.name = name;
    }

    static MySqlDialect mariaDb() {
        return new MySqlDialect(MARIADB);
    }

    static MySqlDialect mySql() {
        return new MySqlDialect(MYSQL);
    }

    @Override
    public String name() {
        return name;
    }

    // The driver of MySQL calls a MariaDB server MySQL; the version distinguishes them.
    @Override
    public boolean isProduct(String product, String version) {
        String both = (product + " " + version).toLowerCase(Locale.ROOT);
        boolean mariaDb = both.contains(MARIADB);
        return name.equals(MARIADB) ? mariaDb : both.startsWith(MYSQL) && !mariaDb;
    }

    @Override
    public String shareClause() {
        return " LOCK IN SHARE MODE";
    }

    @Override
    public String findWrongSettings() {
        return "SELECT 'sql_mode is not strict, so that values are changed instead of refused' FROM DUAL WHERE @@sql_mode NOT LIKE '%STRICT_ALL_TABLES%'"
                + " AND @@sql_mode NOT LIKE '%STRICT_TRANS_TABLES%'";
    }

    @Override
    public boolean limitsLockWaits() {
        return false;
    }

    @Override
    public TimeFormat times() {
        return TimeFormat.LOCAL_UTC;
    }

    @Override
    public ValueFormat values() {
        return ValueFormat.MYSQL;
    }

    @Override
    public Map<String, ColumnType> types(Connection connection, String table) throws SQLException {
        return MySqlCatalog.types(connection, table, name.equals(MARIADB));
    }

    // A duplicate key is named at the end, MySQL's with its table; others before anything else that is in quotes.
    @Override
    public @Nullable String constraintOf(SQLException exception) {
        return switch (exception.getErrorCode()) {
            case 1062, 1169, 1586 -> ConstraintName.first(KEY, exception);
            case 1216, 1217, 1451, 1452, 4025 -> ConstraintName.first(CONSTRAINT, exception);
            case 3819 -> ConstraintName.first(CHECK, exception);
            default -> null;
        };
    }

    @Override
    public @Nullable Fault faultOf(SQLException exception) {
        int code = exception.getErrorCode();
        Fault blamed = rowFault(code);
        return blamed == null ? systemFault(code) : blamed;
    }

    private static @Nullable Fault rowFault(int code) {
        return switch (code) {
            case 1062, 1169, 1586 -> Fault.UNIQUE_VIOLATION;
            case 1048, 1364 -> Fault.VALUE_MISSING;
            case 1406, 1118 -> Fault.VALUE_TOO_LONG;
            case 3819, 4025, 1369 -> Fault.CHECK_VIOLATION;
            case 1216, 1217, 1451, 1452 -> Fault.REFERENCE_VIOLATION;
            case 1264, 1265, 1292, 1366, 1411 -> Fault.INVALID_VALUE;
            case 1644 -> Fault.REJECTED_BY_TRIGGER;
            default -> null;
        };
    }

    private static @Nullable Fault systemFault(int code) {
        return switch (code) {
            case 1020, 1213 -> Fault.CONFLICT; // changed, deadlock
            case 1205, 1969, 3024, 3572, 4062 -> Fault.LOCKED; // lock timeout, statement timeout
            case 1021, 1037, 1038, 1040, 1041, 1114, 1203, 1226 -> Fault.EXHAUSTED; // disk, memory, connections
            case 1053, 1077, 1317, 1927, 2002, 2003, 2006, 2013 -> Fault.UNREACHABLE; // shut down, killed, gone
            case 1054, 1146 -> Fault.SCHEMA_MISSING;
            case 1049 -> Fault.DATABASE_UNKNOWN;
            case 1290, 1792, 1836 -> Fault.READ_ONLY;
            case 1044, 1142, 1143 -> Fault.PERMISSION_MISSING;
            default -> null;
        };
    }
}
