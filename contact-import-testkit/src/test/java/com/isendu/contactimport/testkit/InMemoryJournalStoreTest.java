package com.isendu.contactimport.testkit;

class InMemoryJournalStoreTest extends JournalStoreContract {

    @Override
    protected InMemoryJournalStore newStore() {
        return new InMemoryJournalStore();
    }
}
