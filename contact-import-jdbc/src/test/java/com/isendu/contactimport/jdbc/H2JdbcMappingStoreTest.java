package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.testkit.MappingStoreContract;

class H2JdbcMappingStoreTest extends MappingStoreContract {

    @Override
    protected MappingStore newStore() {
        return JdbcMappingStore.of(H2.inMemoryWithSchema());
    }
}
