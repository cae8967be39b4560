package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.internal.validate.ContactValidators;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of an engine that each process of a distributed import needs. Thread-safe. */
public final class PartitionedEngine {

    private final SinkAccess sink;
    private final ContactValidators validators;

    private PartitionedEngine(SinkAccess sink, ContactValidators validators) {
        this.sink = sink;
        this.validators = validators;
    }

    /**
     * Returns an engine of these parts.
     *
     * @param sink where contacts go
     * @param suppressions who must not be imported
     * @param constraints the host's own, or null
     */
    public static PartitionedEngine of(
            Sink sink, SuppressionList suppressions, @Nullable ContactConstraints constraints) {
        ContactValidators validators = ContactValidators.ofProvider(MessageTemplates.none());
        return new PartitionedEngine(
                new SinkAccess(sink, suppressions),
                constraints == null ? validators : validators.with(constraints.view(), constraints.groups()));
    }

    SinkAccess sink() {
        return sink;
    }

    ContactValidator validator(Locale locale) {
        return validators.in(locale);
    }
}
