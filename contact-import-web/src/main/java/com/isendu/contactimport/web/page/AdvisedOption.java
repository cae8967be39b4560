package com.isendu.contactimport.web.page;

import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.upload.Upload;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An advice as the button of a form says it.
 *
 * @param option which option is changed
 * @param field the field it concerns; empty where it concerns whole rows
 * @param value what it is to be
 */
public record AdvisedOption(String option, String field, String value) {

    private static final Pattern TEXT = Pattern.compile("(\\w+)/([^/]*)/(.*)");
    private static final Pattern COLUMN = Pattern.compile("(\\d{1,6})\\b.*");

    static String text(Advice advice, Advice.Choice choice) {
        return advice.option() + "/" + (advice.field() == null ? "" : advice.field()) + "/" + choice.value();
    }

    /** Returns the advice of a button. */
    public static AdvisedOption parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw Refusal.badForm();
        }
        return new AdvisedOption(parts.group(1), parts.group(2), parts.group(3));
    }

    /** Returns the options of a file with what is advised. */
    public ImportOptions in(Upload upload) {
        ImportOptions.Builder changed = upload.options().toBuilder();
        try {
            switch (option) {
                case "defaultCountry" -> changed.defaultCountry(value);
                case "datePattern" -> changed.datePattern(value);
                case "invalidValues" -> changed.invalidValues(InvalidValueStrategy.DROP_VALUE);
                case "mapping" -> changed.mapping(MappedColumns.linking(upload.preview(), column(), field));
                default -> throw Refusal.badForm();
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.badForm();
        }
        return changed.build();
    }

    /** Returns the index of the column, of which advice gives the number and its letters. */
    private int column() {
        Matcher number = COLUMN.matcher(value);
        if (!number.matches()) {
            throw Refusal.badForm();
        }
        return Integer.parseInt(number.group(1)) - 1;
    }
}
