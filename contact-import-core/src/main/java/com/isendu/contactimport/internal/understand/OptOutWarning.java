package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warns before anything is written how many of the first people want no messages. */
final class OptOutWarning {

    private OptOutWarning() {}

    static Optional<RowError> of(PlannedSource source) {
        SourcePlan plan = source.plan();
        if (!plan.optOuts().areInColumns()) {
            return Optional.empty();
        }
        ValueStages stages = ValueStages.ofOptOuts(plan);
        List<List<String>> rows = source.samples();
        long found = rows.stream()
                .map(cells -> stages.understand(new SourceRecord(new RowPosition(1, 1, 1), cells)))
                .filter(Candidate::hasOptedOut)
                .count();
        Map<String, String> parameters = Map.of("count", String.valueOf(found), "rows", String.valueOf(rows.size()));
        return found == 0
                ? Optional.empty()
                : Optional.of(new RowError(ErrorCode.OPT_OUTS_FOUND, null, RowError.NO_COLUMN, parameters));
    }
}
