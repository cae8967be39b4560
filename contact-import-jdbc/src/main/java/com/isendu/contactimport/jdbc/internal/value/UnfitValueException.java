package com.isendu.contactimport.jdbc.internal.value;

import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.internal.table.ColumnKind;

/** A column cannot store a text. The message does not quote the text. */
public final class UnfitValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    UnfitValueException(ErrorCode code) {
        super(code.value());
        this.code = code;
    }

    /** What is wrong with the text. */
    public ErrorCode code() {
        return code;
    }

    static ErrorCode codeOf(ColumnKind kind, FieldType use, String text) {
        return switch (kind) {
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE ->
                text.startsWith("--") ? ErrorCode.DATE_YEAR_MISSING : ErrorCode.DATE_INVALID;
            case INTEGER, DECIMAL, FLOAT -> ErrorCode.NUMBER_INVALID;
            case BOOLEAN -> use == FieldType.SUBSCRIPTION ? ErrorCode.SUBSCRIPTION_UNCLEAR : ErrorCode.BOOLEAN_INVALID;
            default -> ErrorCode.CHOICE_UNKNOWN;
        };
    }
}
