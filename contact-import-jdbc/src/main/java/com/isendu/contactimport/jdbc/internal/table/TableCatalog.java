package com.isendu.contactimport.jdbc.internal.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties of a table from the catalog of a database, if the metadata of the driver are not sufficient. */
public interface TableCatalog {

    /**
     * Returns the schema in which a statement finds a table.
     *
     * @param table the name as a statement has it
     * @return the schema, or null where the driver's metadata say it
     */
    default @Nullable String schemaOf(Connection connection, String table) throws SQLException {
        return null;
    }

    /**
     * Returns the types that the driver's metadata do not say.
     *
     * @param table the name as a statement has it
     * @return by the name of the column as {@link TableShape#nameOf} gives it
     */
    default Map<String, ColumnType> types(Connection connection, String table) throws SQLException {
        return Map.of();
    }

    /**
     * Returns the names of constraints that the database does not give when they are violated.
     *
     * @param table the name as a statement has it
     * @return in lower case, by what it gives in their place
     */
    default Map<String, String> constraintNames(Connection connection, String table) throws SQLException {
        return Map.of();
    }

    /**
     * Returns the type of a column where the database goes by its name.
     *
     * @param reported what the driver's metadata say
     */
    default ColumnType refined(ColumnType reported) {
        return reported;
    }
}
