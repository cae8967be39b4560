package com.isendu.contactimport.examples;

import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mapping store on the settings of the host's accounts, reduced to a map. Each mapping is found by account and header
 * set, and the last one of an account by the account alone.
 */
final class SettingsMappingStore implements MappingStore {

    private static final String LAST = "last";

    private final Map<Setting, RememberedMapping> settings = new ConcurrentHashMap<>();

    private record Setting(String account, String name) {}

    @Override
    public Optional<RememberedMapping> find(String account, String fingerprint) {
        return Optional.ofNullable(settings.get(new Setting(account, fingerprint)));
    }

    @Override
    public Optional<RememberedMapping> last(String account) {
        return Optional.ofNullable(settings.get(new Setting(account, LAST)));
    }

    @Override
    public void remember(String account, RememberedMapping mapping) {
        settings.put(new Setting(account, mapping.headers().fingerprint()), mapping);
        settings.put(new Setting(account, LAST), mapping);
    }
}
