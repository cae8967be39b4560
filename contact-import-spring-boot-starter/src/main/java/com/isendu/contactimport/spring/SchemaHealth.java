package com.isendu.contactimport.spring;

import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.JdbcSchema;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks whether imports can be stored, independent of the version of Spring Boot. The tables are verified completely
 * until they were found correct once. After that, only their existence is checked, because probes arrive every few
 * seconds.
 */
final class SchemaHealth {

    private final JdbcSchema schema;
    private volatile boolean verified;

    SchemaHealth(JdbcSchema schema) {
        this.schema = schema;
    }

    /** Returns the code and parameters of a fault, which contain no personal data; empty if there is none. */
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
