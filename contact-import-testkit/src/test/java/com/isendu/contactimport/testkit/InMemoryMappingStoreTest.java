package com.isendu.contactimport.testkit;

import com.isendu.contactimport.mapping.MappingStore;

class InMemoryMappingStoreTest extends MappingStoreContract {

    @Override
    protected MappingStore newStore() {
        return MappingStore.inMemory();
    }
}
