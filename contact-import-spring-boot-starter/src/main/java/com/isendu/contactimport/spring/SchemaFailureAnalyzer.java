package com.isendu.contactimport.spring;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains what to do if an application does not start because of its tables or of opt-outs that nothing keeps. */
final class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<SinkException> {

    private static final String OF_TABLES = "Tables of the library: run the schema files of contact-import-jdbc with"
            + " your migrations, or set contact-import.schema.create-if-missing=true to have missing tables created."
            + " Your own table of contacts (HostContactTable): add the columns and the key with your migrations."
            + " To start nevertheless, set contact-import.schema.verify=false.";
    private static final String OF_OPT_OUTS = "contact-import.defaults.opted-out=mark needs a contact table with a"
            + " column for ContactField.SUBSCRIPTION; suppress needs contact-import.suppression.secret or a"
            + " SuppressionList that takes people. Otherwise set contact-import.defaults.opted-out=skip.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SinkException cause) {
        String action = action(cause.code());
        return action == null ? null : new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
    }

    private static @Nullable String action(ErrorCode code) {
        if (code.equals(ErrorCode.SINK_SCHEMA_DIFFERENT)) {
            return OF_TABLES;
        }
        return code.equals(ErrorCode.OPT_OUTS_NOT_KEPT) ? OF_OPT_OUTS : null;
    }
}
