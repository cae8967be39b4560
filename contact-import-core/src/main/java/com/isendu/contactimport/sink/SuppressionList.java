package com.isendu.contactimport.sink;

import java.util.List;
import java.util.Set;

/**
 * Lists the people who must not be imported because they have opted out or were erased. An import neither creates nor
 * updates them; their rows are skipped with the warning {@code SUPPRESSED}.
 *
 * <p>The engine calls {@link #suppressed} once for each batch, on the importing thread, just before it writes the batch
 * and outside the transaction of the sink. When an import is continued, batches already written keep their earlier
 * outcomes.
 *
 * <p><b>Errors:</b> after an unchecked exception, nothing of the batch is stored and the import is suspended, as when
 * the sink fails. Messages must not contain personal data. <b>Threads:</b> several imports call it from several threads
 * at once. <b>Closing:</b> the engine never closes a list; its creator does.
 */
@FunctionalInterface
public interface SuppressionList {

    /**
     * Returns which contacts must not be imported.
     *
     * @param account the account of the contacts
     * @param contactKeys the keys of a batch, as {@link ContactBatch#keys()} returns them; unmodifiable, not empty,
     *     distinct
     * @return the suppressed keys, possibly empty, never null; keys outside the batch are ignored
     */
    Set<String> suppressed(String account, List<String> contactKeys);

    /**
     * Returns whether {@link #add} is supported. The default is false.
     *
     * @return true if {@link #add} is implemented
     */
    default boolean takesPeople() {
        return false;
    }

    /**
     * Adds people who have opted out; people already in the list stay in it. An import with
     * {@code OptOutStrategy.SUPPRESS} adds the people of a batch of rows before it writes the contacts of that batch,
     * and adds them again when the import is continued. Errors are handled as for {@link #suppressed}.
     *
     * @param account the account
     * @param contactKeys the keys of these people; unmodifiable, not empty, distinct
     * @throws UnsupportedOperationException if {@link #takesPeople()} is false
     */
    default void add(String account, List<String> contactKeys) {
        throw new UnsupportedOperationException("this list takes nobody");
    }

    /** {@return a list that suppresses nobody} */
    static SuppressionList none() {
        return (account, contactKeys) -> Set.of();
    }
}
