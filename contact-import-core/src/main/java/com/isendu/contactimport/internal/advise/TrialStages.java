package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.map.ColumnBinder;
import com.isendu.contactimport.internal.map.EmailColumn;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.OptionParts;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.Column;

/**
 * The stages that look at one record, with one option changed, to try it on rows of an open source.
 *
 * @param options the options of the import
 * @param open the source
 * @param validator the validator of the import
 */
public record TrialStages(ImportOptions options, OpenSource open, ContactValidator validator) {

    /** With other options about values. */
    ValueStages with(ImportOptions changed) {
        return stages(changed, open.mapping().mapping());
    }

    /** With the e-mail linked to another column. */
    ValueStages withEmailIn(Column column) {
        return stages(options, EmailColumn.replace(open.mapping().mapping(), column));
    }

    private ValueStages stages(ImportOptions changed, ColumnMapping mapping) {
        FieldSlots slots = OptionParts.fields(changed);
        BoundMapping bound = ColumnBinder.bind(mapping, open.records().dataColumns(), slots);
        return new ValueStages(changed, open.with(slots, bound), validator);
    }
}
