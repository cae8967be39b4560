package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jobs.job.ImportJob;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The imports of an account that were undone.
 *
 * @param ids the ids of the imports
 */
public record UndoneImports(Set<String> ids) {

    public UndoneImports {
        ids = Set.copyOf(ids);
    }

    /** Returns those of an account; none where no history is kept. */
    public static UndoneImports of(Optional<ImportHistory> history, String account) {
        return new UndoneImports(history.stream()
                .flatMap(kept -> kept.imports(account).stream())
                .filter(record -> record.state() == ImportState.UNDONE)
                .map(ImportRecord::importId)
                .collect(Collectors.toSet()));
    }

    public boolean contains(ImportJob job) {
        String id = job.importId();
        return id != null && ids.contains(id);
    }
}
