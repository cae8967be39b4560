package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.mapping.HeaderSet;
import com.isendu.contactimport.mapping.RememberedMapping;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of remembered mappings. */
final class MappingTable {

    private static final String CONFLICT_STATE = "40001";

    private static final String SELECT =
            "SELECT header_names, has_header, fingerprint, links FROM contact_import_mapping WHERE account_id = ?";
    private static final String FIND = SELECT + " AND fingerprint = ?";
    private static final String LAST =
            SELECT + " ORDER BY remembered_no DESC, remembered_at DESC FETCH FIRST 1 ROWS ONLY";
    private static final String HIGHEST =
            "SELECT COALESCE(MAX(remembered_no), 0) FROM contact_import_mapping WHERE account_id = ?";
    private static final String DELETE = "DELETE FROM contact_import_mapping WHERE account_id = ? AND fingerprint = ?";
    private static final String INSERT = "INSERT INTO contact_import_mapping (account_id, fingerprint, remembered_no,"
            + " remembered_at, has_header, header_names, links) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private MappingTable() {}

    static Optional<RememberedMapping> find(Connection connection, String account, String fingerprint)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, account);
            select.setString(2, fingerprint);
            return first(select);
        }
    }

    static Optional<RememberedMapping> last(Connection connection, String account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setString(1, account);
            return first(select);
        }
    }

    static void remember(Session session, String account, RememberedMapping mapping) throws SQLException {
        Connection connection = session.connection();
        long number = highest(connection, account) + 1;
        delete(connection, account, mapping.headers().fingerprint());
        try {
            insert(connection, account, mapping, number);
        } catch (SQLException e) {
            throw Faults.of(e, session.dialect()) == Fault.UNIQUE_VIOLATION ? rememberedMeanwhile() : e;
        }
    }

    private static SQLException rememberedMeanwhile() {
        return new SQLTransactionRollbackException("a mapping was remembered meanwhile", CONFLICT_STATE);
    }

    private static Optional<RememberedMapping> first(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            HeaderSet headers = new HeaderSet(MappingText.names(row.getString(1)), row.getBoolean(2), row.getString(3));
            return Optional.of(new RememberedMapping(headers, MappingText.links(row.getString(4))));
        }
    }

    private static long highest(Connection connection, String account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HIGHEST)) {
            select.setString(1, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static void delete(Connection connection, String account, String fingerprint) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, account);
            delete.setString(2, fingerprint);
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, String account, RememberedMapping mapping, long number)
            throws SQLException {
        HeaderSet headers = mapping.headers();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, account);
            insert.setString(2, headers.fingerprint());
            insert.setLong(3, number);
            insert.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setBoolean(5, headers.header());
            insert.setString(6, MappingText.ofNames(headers.names()));
            insert.setString(7, MappingText.ofLinks(mapping.mapping()));
            insert.executeUpdate();
        }
    }
}
