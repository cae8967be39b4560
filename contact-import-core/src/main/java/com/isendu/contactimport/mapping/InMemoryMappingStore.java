package com.isendu.contactimport.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps mappings in one map for each account, whose last entry is the mapping stored last. */
final class InMemoryMappingStore implements MappingStore {

    private final Map<String, LinkedHashMap<String, RememberedMapping>> byAccount = new HashMap<>();

    @Override
    public synchronized Optional<RememberedMapping> find(String account, String fingerprint) {
        return Optional.ofNullable(
                byAccount.getOrDefault(account, new LinkedHashMap<>()).get(fingerprint));
    }

    @Override
    public synchronized Optional<RememberedMapping> last(String account) {
        return byAccount.getOrDefault(account, new LinkedHashMap<>()).values().stream()
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized void remember(String account, RememberedMapping mapping) {
        LinkedHashMap<String, RememberedMapping> mappings =
                byAccount.computeIfAbsent(account, unused -> new LinkedHashMap<>());
        String fingerprint = mapping.headers().fingerprint();
        mappings.remove(fingerprint);
        mappings.put(fingerprint, mapping);
    }
}
