package com.isendu.contactimport.mapping;

import java.util.Optional;

/**
 * Stores mappings by account and {@link HeaderSet}. Hosts and the JDBC adapter implement it; the testkit's
 * {@code MappingStoreContract} tests implementations.
 *
 * <p><b>Input:</b> never null. <b>Result:</b> equal to the stored mapping, or empty. <b>Errors:</b> any unchecked
 * exception; an error while reading stops the run before anything is written, an error while storing is reported as a
 * warning. <b>Threads:</b> called from several threads at once. <b>Closing:</b> the engine never closes a store; its
 * creator does.
 */
public interface MappingStore {

    /**
     * A mapping and the header set that it was used with.
     *
     * @param headers the header set of the source
     * @param mapping the mapping
     */
    record RememberedMapping(HeaderSet headers, ColumnMapping mapping) {}

    /**
     * Returns the mapping of a header set.
     *
     * @param account the account, not blank
     * @param fingerprint {@link HeaderSet#fingerprint()}
     * @return the mapping last stored for account and fingerprint, or empty
     */
    Optional<RememberedMapping> find(String account, String fingerprint);

    /**
     * Returns the mapping last stored for an account, for any header set.
     *
     * @param account the account, not blank
     * @return the mapping, or empty if there is none
     */
    Optional<RememberedMapping> last(String account);

    /**
     * Stores a mapping as the account's last one. Replaces the mapping of the same account and
     * {@linkplain HeaderSet#fingerprint() fingerprint}.
     *
     * @param account the account, not blank
     * @param mapping the mapping and its header set
     */
    void remember(String account, RememberedMapping mapping);

    /**
     * Returns a store in memory, for tests and simple hosts. Thread-safe.
     *
     * @return a new, empty store
     */
    static MappingStore inMemory() {
        return new InMemoryMappingStore();
    }
}
