package com.isendu.contactimport.spring;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.JsonForm;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.ClassUtils;

/** Registers the types with a JSON form, for any version of Jackson. */
abstract class JsonForms {

    /** Registers the form of a type. */
    abstract <T> void add(Class<T> type, Function<T, Object> form);

    final void addAll() {
        add(ErrorCode.class, ErrorCode::value);
        add(ImportResult.class, JsonForm::of);
        add(ImportReport.class, JsonForm::of);
        add(ImportRecord.class, JsonForm::of);
        if (ClassUtils.isPresent(
                "com.isendu.contactimport.jobs.ImportJobs", getClass().getClassLoader())) {
            OfJobs.addTo(this);
        }
        add(ImportPreview.class, preview -> JsonForm.of(preview, ErrorMessages.in(locale())));
    }

    /** Code that uses types of contact-import-jobs, loaded only if that module is present. */
    private static final class OfJobs {

        static void addTo(JsonForms forms) {
            forms.add(ImportJob.class, job -> JobForm.of(job, ErrorMessages.in(locale())));
        }
    }

    /** Returns the language of the request; English outside a request, never that of the machine. */
    private static Locale locale() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? Locale.ENGLISH : locale;
    }
}
