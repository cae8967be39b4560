package com.isendu.contactimport.jdbc.internal.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of SQLite, which reports names only of violated checks; it reports the columns of a unique key and
 * nothing of a foreign key. The names are read from the statements that created the tables.
 */
final class SqliteConstraints {

    private static final String FOREIGN_KEY = "foreign key";
    private static final Pattern VIOLATED =
            Pattern.compile("(?:(FOREIGN KEY) constraint failed|(?:UNIQUE|CHECK) constraint failed: ([\\w., ]+))\\)?$");
    private static final String NAME = "[\"`\\[]?(\\w+)[\"`\\]]?\\s+";
    private static final Pattern CONSTRAINT =
            Pattern.compile("(?i)\\bCONSTRAINT\\s+" + NAME + "(UNIQUE|FOREIGN\\s+KEY)\\s*\\(([^)]*)\\)");
    private static final Pattern INDEX = Pattern.compile(
            "(?i)^CREATE\\s+UNIQUE\\s+INDEX\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME + "(ON)\\s+\\S+\\s*\\(([^)]*)\\)");

    private SqliteConstraints() {}

    /** Returns the name of a check, the columns of a unique key, or that it is a foreign key. */
    static @Nullable String given(SQLException exception) {
        Matcher violated = VIOLATED.matcher(Objects.requireNonNullElse(exception.getMessage(), ""));
        if (!violated.find()) {
            return null;
        }
        return violated.group(1) == null ? columns(violated.group(2)) : FOREIGN_KEY;
    }

    /** Returns column names without their table, in lower case. */
    private static String columns(String list) {
        return Stream.of(list.split(",", -1))
                .map(column -> column.strip().replaceAll("[\"`\\[\\]]", ""))
                .map(column -> column.substring(column.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    static Map<String, String> names(Connection connection, String table) throws SQLException {
        Map<String, String> names = new HashMap<>();
        String schema = table.contains(".") ? table.substring(0, table.indexOf('.') + 1) : "";
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT sql FROM " + schema + "sqlite_master WHERE lower(tbl_name) = lower(?) AND sql IS NOT NULL")) {
            select.setString(1, table.substring(schema.length()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String sql = row.getString(1);
                    Stream.concat(
                                    CONSTRAINT.matcher(sql).results(),
                                    INDEX.matcher(sql).results())
                            .forEach(constraint -> add(names, constraint));
                }
            }
        }
        names.values().removeIf(String::isEmpty);
        return names;
    }

    /** If there are several foreign keys, the violated one is unknown. */
    private static void add(Map<String, String> names, MatchResult constraint) {
        boolean foreign = constraint.group(2).toUpperCase(Locale.ROOT).startsWith("FOREIGN");
        String name = constraint.group(1).toLowerCase(Locale.ROOT);
        if (foreign) {
            names.merge(FOREIGN_KEY, name, (first, second) -> "");
        } else {
            names.put(columns(constraint.group(3)), name);
        }
    }
}
