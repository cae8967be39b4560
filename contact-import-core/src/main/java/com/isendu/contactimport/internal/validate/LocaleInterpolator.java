package com.isendu.contactimport.internal.validate;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Calls the interpolator of the host with the language of the run instead of that of the machine. */
record LocaleInterpolator(MessageInterpolator ofHost, Locale locale) implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return ofHost.interpolate(template, context, locale);
    }

    @Override
    public String interpolate(String template, Context context, Locale other) {
        return ofHost.interpolate(template, context, other);
    }
}
