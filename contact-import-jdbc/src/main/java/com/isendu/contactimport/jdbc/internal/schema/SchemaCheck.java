package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.session.Work;
import com.isendu.contactimport.jdbc.internal.table.TableReader;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at all tables, each in a transaction of its own: a table that is missing spoils only that one. */
public final class SchemaCheck {

    private final Database database;
    private final ContactTable contacts;

    private SchemaCheck(Database database, ContactTable contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    public static List<String> differences(Database database, ContactTable contacts) {
        return new SchemaCheck(database, contacts).differences();
    }

    private List<String> differences() {
        List<String> differences = new ArrayList<>();
        Map<String, TableShape> tables = database.read(this::expected);
        for (Map.Entry<String, TableShape> file : tables.entrySet()) {
            String table = file.getKey();
            Work<List<String>> check = session -> compare(session, table, file.getValue());
            differences.addAll(database.readIfTablesExist(check).orElse(List.of(table + " is missing")));
        }
        differences.addAll(database.read(SchemaCheck::wrongSettings));
        return differences;
    }

    private static List<String> wrongSettings(Session session) throws SQLException {
        String sql = session.dialect().findWrongSettings();
        List<String> wrong = new ArrayList<>();
        if (sql == null) {
            return wrong;
        }
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                wrong.add(rows.getString(1));
            }
        }
        return wrong;
    }

    /** The tables of the schema file, by the names that they have in the database. */
    private Map<String, TableShape> expected(Session session) {
        Map<String, TableShape> expected = new LinkedHashMap<>();
        SchemaFile.of(session.dialect().name())
                .tables()
                .forEach((table, shape) -> expected.put(
                        table.equals(SchemaFile.CONTACTS)
                                ? contacts.columns().table()
                                : session.names().in(table),
                        shape));
        return expected;
    }

    private List<String> compare(Session session, String table, TableShape file) throws SQLException {
        TableShape found = TableReader.read(session.connection(), table);
        boolean ofHost = contacts.isHosts() && contacts.columns().table().equals(table);
        TableShape expected = ofHost ? contacts.columns().expected(found) : file;
        List<String> differences = new ArrayList<>(TableCheck.differences(table, expected, found));
        if (differences.isEmpty() && session.dialect().isKnown()) {
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
