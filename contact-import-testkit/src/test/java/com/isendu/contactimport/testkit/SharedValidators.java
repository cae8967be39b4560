package com.isendu.contactimport.testkit;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;

/** One factory for thousands of imports: making it costs a hundred times a small import. */
public final class SharedValidators {

    /** Never closed. */
    public static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new PlainMessages())
            .buildValidatorFactory();

    private SharedValidators() {}

    /** The provider's own interpolator wants an expression language, which the library does without. */
    private static final class PlainMessages implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
