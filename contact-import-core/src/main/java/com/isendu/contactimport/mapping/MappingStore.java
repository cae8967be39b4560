package com.isendu.contactimport.mapping;

import java.util.Optional;

/**
 * Remembers the mappings of each account, by header set. Implemented by hosts and by the JDBC adapter; examined by the
 * testkit's {@code MappingStoreContract}.
 *
 * <p><b>Input:</b> never null; the account is part of every key. <b>Result:</b> what was remembered, equal in every
 * part, or empty. <b>Failure:</b> any unchecked exception; reading stops the run before anything is written,
 * remembering is reported as a warning. <b>Threads:</b> called by several threads at a time. <b>Closing:</b> the engine
 * never closes a store; whoever made it does.
 */
public interface MappingStore {

    /**
     * A mapping and the header set it was used with.
     *
     * @param headers the columns of the source it was used with
     * @param mapping the mapping
     */
    record RememberedMapping(HeaderSet headers, ColumnMapping mapping) {}

    /**
     * Returns the mapping remembered for a header set.
     *
     * @param account the account, not blank
     * @param fingerprint {@link HeaderSet#fingerprint()}
     * @return the mapping last remembered for both, or empty
     */
    Optional<RememberedMapping> find(String account, String fingerprint);

    /**
     * Returns the mapping remembered last for an account, whatever its header set.
     *
     * @param account the account, not blank
     * @return the mapping, or empty when there is none
     */
    Optional<RememberedMapping> last(String account);

    /**
     * Remembers a mapping, in place of the one remembered for the same account and header set. It is the account's last
     * one from now on.
     *
     * @param account the account, not blank
     * @param mapping the mapping and its header set
     */
    void remember(String account, RememberedMapping mapping);

    /**
     * Returns a store that lives in memory, for tests and for hosts without a need for more. Thread-safe.
     *
     * @return a new, empty store
     */
    static MappingStore inMemory() {
        return new InMemoryMappingStore();
    }
}
