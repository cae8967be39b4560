package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.ReadSettings;
import com.isendu.contactimport.options.HeaderMode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import org.jspecify.annotations.Nullable;

/** Cuts the options into what each stage needs to know, so that no stage knows the options. */
public final class OptionParts {

    private OptionParts() {}

    public static ReadSettings reading(ImportOptions options) {
        return new ReadSettings(
                options.charset(),
                options.delimiter(),
                options.quote(),
                options.escape(),
                options.spaced(),
                options.skipLines(),
                header(options.header()),
                options.headerRows(),
                options.limits());
    }

    private static @Nullable Boolean header(HeaderMode mode) {
        return switch (mode) {
            case PRESENT -> Boolean.TRUE;
            case ABSENT -> Boolean.FALSE;
            case AUTO -> null;
        };
    }

    public static FieldSlots fields(ImportOptions options) {
        return new FieldSlots(
                options.customFields(),
                options.requiredFields(),
                options.invalidValues() == InvalidValueStrategy.DROP_VALUE);
    }
}
