package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.dialect.TimeFormat;
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
import java.util.Objects;
import java.util.stream.Stream;

/** Checks all tables, each in a separate transaction, so that a missing table does not affect the others. */
final class SchemaCheck {

    private final Database database;
    private final ContactTable contacts;
    private final ExpectedTables tables;

    private SchemaCheck(Database database, ContactTable contacts, ExpectedTables tables) {
        this.database = database;
        this.contacts = contacts;
        this.tables = tables;
    }

    static List<String> differences(Database database, ContactTable contacts, ExpectedTables tables) {
        return new SchemaCheck(database, contacts, tables).differences();
    }

    /** Returns the differences of the contact table only, in one transaction. */
    static List<String> differencesOfContacts(Database database, ContactTable contacts, ExpectedTables tables) {
        SchemaCheck check = new SchemaCheck(database, contacts, tables);
        String table = contacts.columns().table();
        Work<List<String>> compare = session -> check.compare(
                session, table, Objects.requireNonNull(check.expected(session).get(table)));
        return database.readIfTablesExist(compare).orElse(List.of(table + " is missing"));
    }

    private List<String> differences() {
        List<String> differences = new ArrayList<>();
        Map<String, TableShape> files = database.read(this::expected);
        for (Map.Entry<String, TableShape> file : files.entrySet()) {
            String table = file.getKey();
            Work<List<String>> check = session -> compare(session, table, file.getValue());
            differences.addAll(database.readIfTablesExist(check).orElse(List.of(table + " is missing")));
        }
        return differences;
    }

    /** What of the settings of the database or of its sessions would change values. */
    static List<String> wrongSettings(Session session) throws SQLException {
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

    /** Returns the tables of the schema file, by the names that they have in the database. */
    private Map<String, TableShape> expected(Session session) {
        Map<String, TableShape> expected = new LinkedHashMap<>();
        tables.of(session.dialect().name())
                .forEach((table, shape) -> expected.put(
                        table.equals(SchemaFile.CONTACTS)
                                ? contacts.columns().table()
                                : session.names().in(table),
                        shape));
        return expected;
    }

    private List<String> compare(Session session, String table, TableShape file) throws SQLException {
        boolean ofContacts = contacts.columns().table().equals(table);
        boolean ofHost = ofContacts && contacts.isHosts();
        TableShape found =
                ofContacts ? contacts.shape(session) : TableReader.read(session.connection(), session.dialect(), table);
        List<String> differences =
                new ArrayList<>(ofHost ? ofHost(session, found) : TableCheck.differences(table, file, found));
        if (differences.isEmpty() && session.dialect().isKnown()) {
            List<String> keys = ofHost ? textKeysOfHost(found) : file.textKeys();
            differences.addAll(looseKeys(session, table, keys));
        }
        return differences;
    }

    private List<String> ofHost(Session session, TableShape found) {
        return HostTableCheck.differences(
                contacts.columns(), found, session.dialect().times() == TimeFormat.TEXT);
    }

    private List<String> textKeysOfHost(TableShape found) {
        return Stream.of(contacts.columns().account(), contacts.columns().key())
                .filter(name -> Objects.requireNonNull(found.column(name)).text())
                .toList();
    }

    private static List<String> looseKeys(Session session, String table, List<String> keys) throws SQLException {
        List<String> loose = new ArrayList<>();
        for (String column : keys) {
            if (KeyComparison.isLoose(session.connection(), table, column)) {
                loose.add(table + "." + column + " does not compare byte for byte");
            }
        }
        return loose;
    }
}
