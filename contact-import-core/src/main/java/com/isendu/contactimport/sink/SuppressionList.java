package com.isendu.contactimport.sink;

import java.util.List;
import java.util.Set;

/**
 * Knows who must not be imported: people who have opted out or were erased. An import neither creates nor updates them;
 * their rows are skipped with the warning {@code SUPPRESSED}.
 *
 * <p>The engine asks once for each batch, on the importing thread, just before the batch goes to the sink, and outside
 * of the sink's transaction. When an import is continued, batches that are written already keep the answers of then.
 * <b>Failure:</b> an unchecked exception means that nobody knows; nothing of the batch is stored and the run stops as
 * when the sink fails. Messages must hold no personal data. <b>Threads:</b> called by several at a time for several
 * imports. <b>Closing:</b> the engine never closes a list.
 */
@FunctionalInterface
public interface SuppressionList {

    /**
     * Tells which of some people must not be imported.
     *
     * @param account the account that the contacts belong to
     * @param contactKeys the keys of a batch, as {@link com.isendu.contactimport.contact.Contact#key()} gives them;
     *     unmodifiable, not empty, none twice
     * @return those of them that are suppressed; others in it do not matter
     */
    Set<String> suppressed(String account, List<String> contactKeys);

    /**
     * Reports whether people can be entered by {@link #add}. The default list takes nobody.
     *
     * @return true if {@link #add} is implemented
     */
    default boolean takesPeople() {
        return false;
    }

    /**
     * Enters people who have opted out, as an import with {@code OptOutStrategy.SUPPRESS} does: before the batch that
     * they are in goes to the sink, and again when the import is continued. Whoever is in the list already stays in it.
     * <b>Failure</b> is as for {@link #suppressed}.
     *
     * @param account the account
     * @param contactKeys the keys of these people; unmodifiable, not empty, none twice
     * @throws UnsupportedOperationException if {@link #takesPeople()} is false
     */
    default void add(String account, List<String> contactKeys) {
        throw new UnsupportedOperationException("this list takes nobody");
    }

    /**
     * Returns the list of nobody.
     *
     * @return a list that suppresses no one
     */
    static SuppressionList none() {
        return (account, contactKeys) -> Set.of();
    }
}
