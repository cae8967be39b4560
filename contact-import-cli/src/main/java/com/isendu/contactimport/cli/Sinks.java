package com.isendu.contactimport.cli;

import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;

/** Sinks without a database. */
final class Sinks {

    /** Where no contact is stored yet; for looking, never for importing. */
    static final ContactSink EMPTY = batch -> BatchOutcome.all(batch, RowOutcome.CREATED);

    private Sinks() {}
}
