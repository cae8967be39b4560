package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.JdbcSchema;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Creates and verifies the tables when all beans are made: migrations are beans too, so their tables are there. */
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
