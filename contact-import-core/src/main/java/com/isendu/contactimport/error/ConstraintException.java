package com.isendu.contactimport.error;

import java.util.Map;

/**
 * A constraint of the host, or the view in its {@code ContactConstraints}, threw an exception. No row is at fault. The
 * code is {@link ErrorCode#CONSTRAINT_FAULT}. {@link #parameters()} contains {@code row}, the row that was being
 * validated, and {@code reason}, the simple class name of the exception.
 */
public final class ConstraintException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param row the row that was being validated, as a spreadsheet numbers it
     * @param failure the exception that was thrown; its class and stack trace are kept, but not its message, which may
     *     quote a cell
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

    // Validation providers wrap the exceptions of constraints.
    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
