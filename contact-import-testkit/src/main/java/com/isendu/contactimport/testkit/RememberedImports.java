package com.isendu.contactimport.testkit;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The imports of a store in memory. Guarded by the lock of the store. */
final class RememberedImports {

    private final Map<ImportKey, RememberedImport> imports = new LinkedHashMap<>();

    private record ImportKey(String account, String importId) {}

    Optional<RememberedImport> find(String account, String importId) {
        return Optional.ofNullable(imports.get(new ImportKey(account, importId)));
    }

    Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return imports.values().stream()
                .map(RememberedImport::start)
                .filter(start -> start.record().account().equals(account))
                .filter(start -> idempotencyKey.equals(start.idempotencyKey()))
                .findFirst();
    }

    Optional<RememberedImport> begin(StartedImport start) {
        String key = start.idempotencyKey();
        if (key != null && findByKey(start.record().account(), key).isPresent()) {
            return Optional.empty();
        }
        RememberedImport remembered = new RememberedImport(start);
        imports.put(new ImportKey(start.record().account(), start.record().importId()), remembered);
        return Optional.of(remembered);
    }

    RememberedImport takeOver(String account, String importId) {
        RememberedImport remembered = find(account, importId).orElseThrow();
        remembered.takeOver();
        return remembered;
    }

    List<ImportRecord> records() {
        return imports.values().stream()
                .map(remembered -> remembered.start().record())
                .toList();
    }
}
