package com.isendu.contactimport.jdbc.internal.statement;

import com.isendu.contactimport.jdbc.internal.bulk.BulkStatement;
import com.isendu.contactimport.jdbc.internal.bulk.RowValues;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that writes one contact.
 *
 * @param sql the statement
 * @param bulk the equivalent for many rows, or null if there is none
 * @param binder binds its parameters
 * @param check examines a refusal before a row is rejected for it
 */
public record RowStatement(String sql, @Nullable BulkStatement bulk, Binder binder, RefusalCheck check) {

    /** Gives the values of a contact, in the order of the places of the statement. */
    @FunctionalInterface
    public interface Binder {

        void bind(RowValues values, PlannedWrite write) throws SQLException;
    }

    /** Throws when it is not the rows that are to blame. */
    @FunctionalInterface
    public interface RefusalCheck {

        /** Attributes every refusal to the rows. */
        RefusalCheck NONE = (fault, planned) -> {};

        void check(Fault fault, List<PlannedWrite> planned) throws SQLException;
    }

    public static RowStatement of(String sql, Binder binder) {
        return new RowStatement(sql, null, binder, RefusalCheck.NONE);
    }

    public static RowStatement of(BulkStatement statement, Binder binder) {
        return of(statement, binder, RefusalCheck.NONE);
    }

    public static RowStatement of(BulkStatement statement, Binder binder, RefusalCheck check) {
        return new RowStatement(statement.one(), statement, binder, check);
    }
}
