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
 * People who must not be imported, in a table of {@link JdbcSchema}. No address is stored: only HMAC-SHA-256 of account
 * and contact key under a secret of the host, so that the table alone does not show who is in it.
 *
 * <pre>{@code
 * JdbcSuppressionList suppressions = JdbcSuppressionList.of(dataSource, secret);
 * ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource)).suppressions(suppressions).build();
 * suppressions.add("shop-42", "anna@example.com", SuppressionReason.OPTED_OUT);
 * }</pre>
 *
 * <p><b>The secret</b> is to be kept as a password is, apart from the database, and in its backup. With another secret
 * the list is empty: nothing says so, and those in it would be imported again. It cannot be changed in place, since
 * whose the hashes are cannot be found out; see docs/privacy.md.
 *
 * <p>People are given by their address as they write it, or by any
 * {@link com.isendu.contactimport.contact.Contact#key()}: also a phone number such as {@code +393331234567}. Who is
 * known by two keys is suppressed for rows that have one of them by that one. What {@link ContactKey} finds no key in
 * is an {@link IllegalArgumentException}, which does not show it. Faults are a
 * {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents. Connections are given
 * back as found; the data source is never closed. Thread-safe.
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
     * Returns a list on a database that has the tables of {@link JdbcSchema}. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed by the list
     * @param secret at least 32 random bytes, the same ones each time; copied
     * @return the list
     * @throws IllegalArgumentException if the secret is shorter
     */
    public static JdbcSuppressionList of(DataSource dataSource, byte[] secret) {
        return of(dataSource, secret, JdbcOptions.defaults());
    }

    /**
     * Returns a list on a database that has the tables of {@link JdbcSchema}, where the options say. Opens no
     * connection yet.
     *
     * @param dataSource where connections come from; not closed by the list
     * @param secret at least 32 random bytes, the same ones each time; copied
     * @param options where the tables are
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
        // In order, so that the database finds them in the order of its index.
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
     * Adds people who have opted out, in one transaction. Who is on the list already stays on it, for the reason of
     * then.
     *
     * @param account the account that must not import them
     * @param contactKeys their keys
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
     * Adds a person. Who was {@link SuppressionReason#ERASED} stays so.
     *
     * @param account the account that must not import the person
     * @param email the address or key
     * @param reason why
     * @return false if the person was on the list already
     */
    public boolean add(String account, String email, SuppressionReason reason) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(reason, "reason");
        String key = keyOf(email);
        return database.write(session -> add(session, account, key, reason));
    }

    /**
     * Removes a person, who may be imported again: as when somebody who has opted out gives a new consent.
     *
     * @param account the account
     * @param email the address or key
     * @return false if the person was not on the list
     */
    public boolean remove(String account, String email) {
        Objects.requireNonNull(account, "account");
        String hashed = hash.of(account, keyOf(email));
        return database.write(session -> new SuppressionTable(session).remove(account, hashed));
    }

    /**
     * Looks a person up.
     *
     * @param account the account
     * @param email the address or key
     * @return true if the person is on the list
     */
    public boolean contains(String account, String email) {
        Objects.requireNonNull(account, "account");
        return !suppressed(account, List.of(keyOf(email))).isEmpty();
    }

    Database database() {
        return database;
    }

    /** Where erased people are stored. */
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

    /** Shows neither the secret nor anything of the database. */
    @Override
    public String toString() {
        return "JdbcSuppressionList";
    }
}
