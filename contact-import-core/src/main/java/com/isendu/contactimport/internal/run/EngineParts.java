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
 * The parts of an engine, shared by all its runs. Thread-safe.
 *
 * @param sink the sink
 * @param mappings the mapping store
 * @param validators the constraints of the library and the host
 * @param listeners the listeners of every import; copied
 * @param messages the messages of the host
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

    /** Returns the sentences in the language of a run, which name its custom fields by their labels. */
    ErrorMessages messages(ImportOptions options) {
        return ErrorMessages.in(options.locale(), messages).withCustomFields(options.customFields());
    }

    /** Returns the engine's listeners and then the one of a run; none can break it. */
    ImportListener listener(ImportOptions options) {
        List<ImportListener> all = new ArrayList<>(listeners);
        all.add(options.listener());
        return new SafeListeners(all);
    }
}
