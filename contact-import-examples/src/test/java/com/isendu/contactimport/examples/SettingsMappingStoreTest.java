package com.isendu.contactimport.examples;

import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.testkit.MappingStoreContract;

// tag::adapters[]
class SettingsMappingStoreTest extends MappingStoreContract {

    @Override
    protected MappingStore newStore() {
        return new SettingsMappingStore();
    }
}
// end::adapters[]
