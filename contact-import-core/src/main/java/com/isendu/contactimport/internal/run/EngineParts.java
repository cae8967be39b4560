package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.validate.ContactValidators;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engine is made of, the same for all its runs. Thread-safe.
 *
 * @param sink where contacts go
 * @param mappings where mappings are remembered
 * @param validators the library's constraints and the host's
 * @param listeners hear every import of the engine; copied
 * @param messages the host's sentences
 */
public record EngineParts(
        SinkAccess sink,
        MappingStore mappings,
        ContactValidators validators,
        List<ImportListener> listeners,
        MessageTemplates messages) {

    public EngineParts {
        listeners = List.copyOf(listeners);
    }

    /** Returns the sentences in the language of a run. */
    ErrorMessages messages(ImportOptions options) {
        return ErrorMessages.in(options.locale(), messages);
    }

    /** Returns the engine's listeners and then the one of a run; none can break it. */
    ImportListener listener(ImportOptions options) {
        List<ImportListener> all = new ArrayList<>(listeners);
        all.add(options.listener());
        return new SafeListeners(all);
    }
}
