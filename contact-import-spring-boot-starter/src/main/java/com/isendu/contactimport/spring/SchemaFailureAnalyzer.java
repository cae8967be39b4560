package com.isendu.contactimport.spring;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains what to do if an application does not start because of its tables. */
final class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<SinkException> {

    private static final String ACTION = "Run the schema files of contact-import-jdbc with your migrations, or set"
            + " contact-import.schema.create-if-missing=true to have missing tables created,"
            + " or contact-import.schema.verify=false to start without them.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SinkException cause) {
        return cause.code().equals(ErrorCode.SINK_SCHEMA_DIFFERENT)
                ? new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, cause)
                : null;
    }
}
