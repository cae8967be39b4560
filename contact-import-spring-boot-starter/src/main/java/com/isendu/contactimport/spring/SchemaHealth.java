package com.isendu.contactimport.spring;

import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.JdbcSchema;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells whether imports could be stored, in terms of neither Boot. The tables are compared in full until they were
 * found right once; after that only that they are there, since a probe comes every few seconds.
 */
final class SchemaHealth {

    private final JdbcSchema schema;
    private volatile boolean verified;

    SchemaHealth(JdbcSchema schema) {
        this.schema = schema;
    }

    /** What is wrong: code and parameters, which are no personal data; empty if nothing is. */
    Optional<Map<String, String>> fault() {
        try {
            verify();
            return Optional.empty();
        } catch (SinkException e) {
            Map<String, String> fault = new TreeMap<>(e.parameters());
            fault.put("code", e.code().value());
            return Optional.of(fault);
        }
    }

    private void verify() {
        verified = verified && schema.exists();
        if (!verified) {
            schema.verify();
            verified = true;
        }
    }
}
