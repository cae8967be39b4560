package com.isendu.contactimport.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at all tables, each in a transaction of its own: a table that is missing spoils only that one. */
final class SchemaCheck {

    private SchemaCheck() {}

    static List<String> differences(Database database) {
        Tables tables = database.read(Session::tables);
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, TableShape> file : tablesInFile(tables).entrySet()) {
            String table = nameOf(file.getKey(), tables);
            Work<List<String>> check = session -> compare(session, table, file.getValue());
            differences.addAll(database.readIfTablesExist(check).orElse(List.of(table + " is missing")));
        }
        if (database.read(SchemaCheck::isLax)) {
            differences.add("sql_mode is not strict, so that values are changed instead of refused");
        }
        return differences;
    }

    private static boolean isLax(Session session) throws SQLException {
        String sql = session.dialect().findLaxSession();
        if (sql == null) {
            return false;
        }
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private static Map<String, TableShape> tablesInFile(Tables tables) {
        return SchemaFile.of(tables.dialect().kind()).tables();
    }

    private static String nameOf(String table, Tables tables) {
        return table.equals(SchemaFile.CONTACTS)
                ? tables.contacts().columns().table()
                : tables.names().in(table);
    }

    private static List<String> compare(Session session, String table, TableShape file) throws SQLException {
        TableShape found = TableReader.read(session.connection(), table);
        ContactTable contacts = session.tables().contacts();
        boolean ofHost = contacts.isHosts() && contacts.columns().table().equals(table);
        TableShape expected = ofHost ? contacts.columns().expected(found) : file;
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
