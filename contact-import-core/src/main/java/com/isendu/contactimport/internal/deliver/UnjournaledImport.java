package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An import without a journal, in which no batch is ever already written: an import into a sink without a journal, or a
 * check.
 *
 * @param writing writes a batch and returns its outcomes
 * @param ending receives the record of the import when it has ended
 */
record UnjournaledImport(Function<ContactBatch, BatchOutcome> writing, Consumer<ImportRecord> ending)
        implements ImportJournal {

    @Override
    public long written() {
        return 0;
    }

    @Override
    public BatchOutcome recall(long number, ContactBatch batch) {
        throw new IllegalStateException("no batch is written");
    }

    @Override
    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
        return writing.apply(batch);
    }

    @Override
    public void finished(ImportRecord record) {
        ending.accept(record);
    }
}
