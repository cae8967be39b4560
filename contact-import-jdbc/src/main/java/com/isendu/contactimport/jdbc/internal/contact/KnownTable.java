package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.TableReader;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Caches the properties of the contact table. Reads them when they are first needed, and again after each start of an
 * import. Thread-safe.
 */
final class KnownTable {

    private final ContactColumns columns;
    private volatile @Nullable Known known;

    private record Known(
            TableShape shape, ContactLimits limits, ContactForm form, Map<String, String> constraintNames) {}

    KnownTable(ContactColumns columns) {
        this.columns = columns;
    }

    TableShape shape(Session session) throws SQLException {
        return get(session).shape();
    }

    ContactLimits limits(Session session) throws SQLException {
        return get(session).limits();
    }

    ContactForm form(Session session) throws SQLException {
        return get(session).form();
    }

    /** Returns the name of a constraint, given what the database calls it in a refusal. */
    String constraintName(Session session, String given) throws SQLException {
        return get(session).constraintNames().getOrDefault(given, given);
    }

    private Known get(Session session) throws SQLException {
        Known found = known;
        if (found == null) {
            TableShape shape = TableReader.read(session.connection(), session.dialect(), columns.table());
            ContactForm form = ContactForm.of(columns, shape);
            Map<String, String> names = columns.constraints().isEmpty()
                    ? Map.of()
                    : session.dialect().constraintNames(session.connection(), columns.table());
            found = new Known(shape, ContactLimits.of(columns, shape, form), form, names);
            known = found;
        }
        return found;
    }

    /** The host may have changed the table. */
    void forget() {
        known = null;
    }
}
