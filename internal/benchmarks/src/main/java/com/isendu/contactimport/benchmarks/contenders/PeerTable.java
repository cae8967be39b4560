package com.isendu.contactimport.benchmarks.contenders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The keyed table of the peers in PostgreSQL and the statement that each of them stores a contact with. */
final class PeerTable {

    static final String NAME = "peer_contact";

    private static final List<String> COLUMNS = List.of(
            "account_id",
            "email",
            "first_name",
            "last_name",
            "phone",
            "company",
            "street",
            "zip",
            "city",
            "country",
            "birthday",
            "tags",
            "notes");
    private static final String KEY = "account_id, email";
    private static final int KEY_COLUMNS = 2;

    private static final String VALUES = "VALUES (" + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    private PeerTable() {}

    static void createIfMissing(DataSource dataSource) throws SQLException {
        String columns = COLUMNS.stream().map(column -> column + " TEXT").collect(Collectors.joining(", "));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + NAME + " (" + columns + ", PRIMARY KEY (" + KEY + "))");
        }
    }

    /** The statement that stores a contact, new or not: the best one of PostgreSQL, or of H2. */
    static String upsert(Connection connection) throws SQLException {
        boolean isH2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
        return isH2 ? "MERGE INTO " + NAME + " KEY (" + KEY + ") " + VALUES : upsert();
    }

    /** Sets all parameters of {@link #upsert}. */
    static void setParameters(PreparedStatement upsert, String account, PeerContact contact) throws SQLException {
        upsert.setString(1, account);
        upsert.setString(2, contact.getEmail());
        upsert.setString(3, contact.getFirstName());
        upsert.setString(4, contact.getLastName());
        upsert.setString(5, contact.getPhone());
        upsert.setString(6, contact.getCompany());
        upsert.setString(7, contact.getStreet());
        upsert.setString(8, contact.getZip());
        upsert.setString(9, contact.getCity());
        upsert.setString(10, contact.getCountry());
        upsert.setString(11, contact.getBirthday());
        upsert.setString(12, contact.getTags());
        upsert.setString(13, contact.getNotes());
    }

    private static String upsert() {
        String updates = COLUMNS.stream()
                .skip(KEY_COLUMNS)
                .map(column -> column + " = EXCLUDED." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + NAME + " (" + String.join(", ", COLUMNS) + ") " + VALUES + " ON CONFLICT (" + KEY
                + ") DO UPDATE SET " + updates;
    }
}
