package com.isendu.contactimport.testkit.exam;

import static com.isendu.contactimport.testkit.exam.WrongSinks.changed;
import static com.isendu.contactimport.testkit.exam.WrongSinks.saving;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.Map;

/** Sinks that do wrong where the store refuses somebody. */
final class WrongWhenRefused {

    private WrongWhenRefused() {}

    static void addTo(Map<String, SinkMaker<ModelSink.Store, ModelSink>> wrong) {
        wrong.put("refusedContactLeavesOthersStored", saving((sink, batch, row, decision) -> {
            if (decision.writes() && batch.rows().stream().noneMatch(one -> sink.refuses(one.contact()))) {
                sink.put(batch.account(), decision.contact());
            }
        }));
        wrong.put("refusedContactAloneIsRejected", (store, steps) -> new ModelSink(store, steps) {
            @Override
            BatchOutcome reported(ContactBatch batch, BatchOutcome outcome) {
                boolean refused = refuses(batch.rows().get(0).contact());
                return batch.rows().size() == 1 && refused
                        ? changed(outcome, one -> ContactOutcome.of(RowOutcome.CREATED))
                        : outcome;
            }
        });
        wrong.put("refusalShowsNobody", (store, steps) -> new ModelSink(store, steps) {
            @Override
            ContactOutcome refusal(Contact contact) {
                return ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED, "reason", contact.email()));
            }
        });
    }
}
