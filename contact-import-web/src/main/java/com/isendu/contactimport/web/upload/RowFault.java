package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;

/**
 * What is wrong with a row.
 *
 * @param error the error; without parameters if the error CSV recorded it
 * @param recorded the sentence of the error CSV, which only the import could write; empty if the messages explain the
 *     error
 */
public record RowFault(RowError error, String recorded) {

    static RowFault found(RowError error) {
        return new RowFault(error, "");
    }

    public ErrorCode code() {
        return error.code();
    }

    public int column() {
        return error.column();
    }

    /** Returns the sentence that explains it. */
    public String text(ErrorMessages messages) {
        return recorded.isEmpty() ? messages.text(error) : recorded;
    }

    /** The sentence may quote a cell. */
    @Override
    public String toString() {
        return error.toString();
    }
}
