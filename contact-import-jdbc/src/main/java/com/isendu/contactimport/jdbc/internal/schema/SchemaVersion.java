package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The version of the tables that are there. */
public final class SchemaVersion {

    private SchemaVersion() {}

    /**
     * Whether the tables are of the version that this library needs.
     *
     * @throws SinkException if they are of a later one, of which this library does not know what its rows mean
     */
    public static boolean isCurrent(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT MAX(version) FROM " + session.names().version())) {
            int found = rows.next() ? rows.getInt(1) : 0;
            if (found > SchemaFile.VERSION) {
                throw newer(found);
            }
            return found == SchemaFile.VERSION;
        }
    }

    private static SinkException newer(int found) {
        Map<String, String> versions =
                Map.of("found", String.valueOf(found), "known", String.valueOf(SchemaFile.VERSION));
        return new SinkException(ErrorCode.SINK_SCHEMA_NEWER, versions, null);
    }
}
