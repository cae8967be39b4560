package com.isendu.contactimport.cli;

import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.List;
import java.util.Set;

/** Sinks without a database. */
final class Sinks {

    /** Where no contact is stored yet; for looking, never for importing. */
    static final ContactSink EMPTY = batch -> BatchOutcome.all(batch, RowOutcome.CREATED);

    /** A suppression list in which nobody is yet; a check enters nobody. */
    static final SuppressionList EMPTY_LIST = new SuppressionList() {
        @Override
        public Set<String> suppressed(String account, List<String> contactKeys) {
            return Set.of();
        }

        @Override
        public boolean takesPeople() {
            return true;
        }
    };

    private Sinks() {}
}
