package com.isendu.contactimport.jdbc.internal.value;

import java.math.BigDecimal;
import java.util.List;

/** Values in the text format of PostgreSQL for the type of the column. */
public final class PostgresText {

    private PostgresText() {}

    public static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof List<?> labels ? array(labels) : value.toString();
    }

    private static String array(List<?> labels) {
        StringBuilder text = new StringBuilder("{");
        for (Object label : labels) {
            text.append(text.length() > 1 ? "," : "").append('"');
            text.append(label.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
        }
        return text.append('}').toString();
    }
}
