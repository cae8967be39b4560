package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.JdbcSchema;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Creates and verifies the tables after all beans are created, so that migrations, which are beans too, have run. */
record SchemaAtStart(JdbcSchema schema, ContactImportProperties.Schema settings) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.createIfMissing()) {
            schema.createIfMissing();
        }
        if (settings.verify()) {
            schema.verify();
        }
    }
}
