package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.ContactKey;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.suppression.KeyedHash;
import com.isendu.contactimport.jdbc.internal.suppression.SuppressionTable;
import com.isendu.contactimport.sink.SuppressionList;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A suppression list in a table of {@link JdbcSchema}. It stores no addresses, only the HMAC-SHA-256 of account and
 * contact key with a secret of the host, so that the table alone does not reveal who is on the list.
 *
 * <pre>{@code
 * JdbcSuppressionList suppressions = JdbcSuppressionList.of(dataSource, secret);
 * ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource)).suppressions(suppressions).build();
 * suppressions.add("shop-42", "anna@example.com", SuppressionReason.OPTED_OUT);
 * }</pre>
 *
 * <p><b>The secret:</b> protect it like a password, store it separately from the database, and back it up. With another
 * secret, the list appears empty without any error, and suppressed people are imported again. The secret cannot be
 * changed in place, because the hashes cannot be reversed; see docs/privacy.md.
 *
 * <p><b>People</b> are identified by their e-mail address in any spelling or by any
 * {@link com.isendu.contactimport.contact.Contact#key()}, such as the phone number {@code +393331234567}. Each key
 * suppresses only the rows that have this key: add a person with several keys once for each key. A text without a key
 * according to {@link ContactKey} causes an {@link IllegalArgumentException}, which does not quote it.
 *
 * <p>Methods throw a {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents.
 * Connections are returned unchanged; the data source is never closed. Thread-safe.
 */
public final class JdbcSuppressionList implements SuppressionList {

    private final Database database;
    private final ContactTable contacts;
    private final KeyedHash hash;

    private JdbcSuppressionList(Database database, ContactTable contacts, KeyedHash hash) {
        this.database = database;
        this.contacts = contacts;
        this.hash = hash;
    }

    /**
     * Returns a list on a database with the tables of {@link JdbcSchema}. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the list
     * @param secret at least 32 random bytes, always the same; copied
     * @return the list
     * @throws IllegalArgumentException if the secret is shorter
     */
    public static JdbcSuppressionList of(DataSource dataSource, byte[] secret) {
        return of(dataSource, secret, JdbcOptions.defaults());
    }

    /**
     * Returns a list on the tables of {@link JdbcSchema} that the options name. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the list
     * @param secret at least 32 random bytes, always the same; copied
     * @param options the options that name the tables
     * @return the list
     * @throws IllegalArgumentException if the secret is shorter
     */
    public static JdbcSuppressionList of(DataSource dataSource, byte[] secret, JdbcOptions options) {
        return new JdbcSuppressionList(
                Wiring.database(dataSource, options), Wiring.contacts(options), new KeyedHash(secret));
    }

    @Override
    public Set<String> suppressed(String account, List<String> contactKeys) {
        Map<String, String> keys = hash.keysByHash(account, contactKeys);
        // Sorted, so that the database reads its index in order.
        List<String> hashes = keys.keySet().stream().sorted().toList();
        return database.read(session -> new SuppressionTable(session).find(account, hashes)).stream()
                .map(keys::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean takesPeople() {
        return true;
    }

    /**
     * Adds people who have opted out in one transaction. People already on the list keep their reason.
     *
     * @param account the account that must not import them
     * @param contactKeys the keys of the people
     */
    @Override
    public void add(String account, List<String> contactKeys) {
        Objects.requireNonNull(account, "account");
        List<String> hashes =
                hash.keysByHash(account, contactKeys).keySet().stream().sorted().toList();
        database.run(
                session -> new SuppressionTable(session).addAll(account, hashes, SuppressionReason.OPTED_OUT.name()));
    }

    /**
     * Adds a person. The reason {@link SuppressionReason#ERASED} of a person already on the list is kept.
     *
     * @param account the account that must not import the person
     * @param email the e-mail address or key
     * @param reason the reason
     * @return false if the person was already on the list
     */
    public boolean add(String account, String email, SuppressionReason reason) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(reason, "reason");
        String key = keyOf(email);
        return database.write(session -> add(session, account, key, reason));
    }

    /**
     * Removes a person, who can then be imported again; for example after a person who had opted out has given new
     * consent.
     *
     * @param account the account
     * @param email the e-mail address or key
     * @return false if the person was not on the list
     */
    public boolean remove(String account, String email) {
        Objects.requireNonNull(account, "account");
        String hashed = hash.of(account, keyOf(email));
        return database.write(session -> new SuppressionTable(session).remove(account, hashed));
    }

    /**
     * Returns whether a person is on the list.
     *
     * @param account the account
     * @param email the e-mail address or key
     * @return true if the person is on the list
     */
    public boolean contains(String account, String email) {
        Objects.requireNonNull(account, "account");
        return !suppressed(account, List.of(keyOf(email))).isEmpty();
    }

    Database database() {
        return database;
    }

    /** Returns the contact table from which erased people are removed. */
    ContactTable contacts() {
        return contacts;
    }

    boolean add(Session session, String account, String contactKey, SuppressionReason reason) throws SQLException {
        SuppressionTable table = new SuppressionTable(session);
        String hashed = hash.of(account, contactKey);
        boolean added = table.add(account, hashed, reason.name());
        if (!added && reason == SuppressionReason.ERASED) {
            table.changeReason(account, hashed, reason.name());
        }
        return added;
    }

    static String keyOf(String email) {
        return ContactKey.of(Objects.requireNonNull(email, "email"))
                .orElseThrow(() -> new IllegalArgumentException("neither one e-mail address nor the key of a contact"));
    }

    /** Shows neither the secret nor a property of the database. */
    @Override
    public String toString() {
        return "JdbcSuppressionList";
    }
}
