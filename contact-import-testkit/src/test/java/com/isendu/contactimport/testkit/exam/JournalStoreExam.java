package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.sink.JournalStore;
import com.isendu.contactimport.testkit.JournalStoreContract;
import java.util.function.Supplier;

/** The exam of one store of journals. */
class JournalStoreExam extends JournalStoreContract {

    private final Supplier<? extends JournalStore> maker;

    JournalStoreExam(Supplier<? extends JournalStore> maker) {
        this.maker = maker;
    }

    @Override
    protected JournalStore newStore() {
        return maker.get();
    }
}
