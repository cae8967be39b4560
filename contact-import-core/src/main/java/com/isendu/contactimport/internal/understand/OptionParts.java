package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;

/** Cuts the options into what each stage needs to know, so that no stage knows the options. */
public final class OptionParts {

    private OptionParts() {}

    public static FieldSlots fields(ImportOptions options) {
        return new FieldSlots(
                options.customFields(),
                options.requiredFields(),
                options.invalidValues() == InvalidValueStrategy.DROP_VALUE);
    }
}
