package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.row.RowPosition;
import java.util.HashMap;
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
        return found == 0
                ? Optional.empty()
                : Optional.of(new RowError(
                        ErrorCode.OPT_OUTS_FOUND,
                        null,
                        RowError.NO_COLUMN,
                        parameters(found, rows.size(), plan.options().optedOut())));
    }

    /** The kind selects the sentence that says what becomes of these people. */
    private static Map<String, String> parameters(long found, int rows, OptOutStrategy strategy) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("count", String.valueOf(found));
        parameters.put("rows", String.valueOf(rows));
        if (strategy != OptOutStrategy.SKIP) {
            parameters.put("kind", strategy.name());
        }
        return parameters;
    }
}
