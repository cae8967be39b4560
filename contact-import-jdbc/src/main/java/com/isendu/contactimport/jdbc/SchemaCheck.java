package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at all tables, each in a transaction of its own: a table that is missing spoils only that one. */
final class SchemaCheck {

    private SchemaCheck() {}

    static List<String> differences(Database database) {
        Tables tables = database.read(Session::tables);
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, TableShape> table : expected(tables).entrySet()) {
            Work<List<String>> check = session -> compare(session, table.getKey(), table.getValue());
            Optional<List<String>> found = database.readIfTablesExist(check);
            differences.addAll(found.orElse(List.of(table.getKey() + " is missing")));
        }
        return differences;
    }

    private static Map<String, TableShape> expected(Tables tables) {
        return SchemaFile.of(tables.dialect().kind()).tables();
    }

    private static List<String> compare(Session session, String name, TableShape expected) throws SQLException {
        String table = session.tables().names().in(name);
        TableShape found = TableReader.read(session.connection(), table);
        List<String> differences = new ArrayList<>(TableCheck.differences(table, expected, found));
        if (differences.isEmpty() && session.dialect().kind() != DatabaseKind.OTHER) {
            differences.addAll(looseKeys(session, table, expected));
        }
        return differences;
    }

    private static List<String> looseKeys(Session session, String table, TableShape expected) throws SQLException {
        List<String> loose = new ArrayList<>();
        for (String column : expected.textKeys()) {
            if (KeyComparison.isLoose(session.connection(), table, column)) {
                loose.add(table + "." + column + " does not compare byte for byte");
            }
        }
        return loose;
    }
}
