package com.isendu.contactimport.benchmarks.contenders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The keyed table of the peers in PostgreSQL and the statement that each of them stores a contact with. */
final class PeerTable {

    /** The properties of {@link PeerContact}, in the order of the statement's parameters. */
    static final List<String> PROPERTIES = List.of(
            "accountId",
            "email",
            "firstName",
            "lastName",
            "phone",
            "company",
            "street",
            "zip",
            "city",
            "country",
            "birthday",
            "tags",
            "notes");

    static final String NAME = "peer_contact";

    private static final String KEY = "account_id, email";
    private static final int KEY_COLUMNS = 2;

    private PeerTable() {}

    static void createIfMissing(DataSource dataSource) throws SQLException {
        String columns = columns().stream().map(column -> column + " TEXT").collect(Collectors.joining(", "));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + NAME + " (" + columns + ", PRIMARY KEY (" + KEY + "))");
        }
    }

    /** An upsert whose parameters are made of the names of the properties. */
    static String upsert(UnaryOperator<String> parameter) {
        String parameters = PROPERTIES.stream().map(parameter).collect(Collectors.joining(", "));
        String updates = columns().stream()
                .skip(KEY_COLUMNS)
                .map(column -> column + " = EXCLUDED." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + NAME + " (" + String.join(", ", columns()) + ") VALUES (" + parameters
                + ") ON CONFLICT (" + KEY + ") DO UPDATE SET " + updates;
    }

    private static List<String> columns() {
        return PROPERTIES.stream().map(PeerTable::column).toList();
    }

    private static String column(String property) {
        return property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
