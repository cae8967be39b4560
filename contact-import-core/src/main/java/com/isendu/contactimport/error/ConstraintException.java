package com.isendu.contactimport.error;

import java.util.Map;

/**
 * A constraint of the host, or the view it is on, failed instead of giving an answer:
 * {@link ErrorCode#CONSTRAINT_FAULT}. No row is at fault. {@link #parameters()} holds {@code row}, the row that was
 * being checked, and {@code reason}, the class of what was thrown.
 */
public final class ConstraintException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the fault.
     *
     * @param row the row that was being checked, as a spreadsheet shows it
     * @param failure what was thrown; its message, which may quote a cell, is not kept, its class and stack trace are
     */
    public ConstraintException(long row, RuntimeException failure) {
        super(
                ErrorCode.CONSTRAINT_FAULT,
                Map.of(
                        "row",
                        String.valueOf(row),
                        "reason",
                        rootOf(failure).getClass().getSimpleName()),
                null);
        setStackTrace(rootOf(failure).getStackTrace());
    }

    // Providers wrap what a constraint throws.
    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
