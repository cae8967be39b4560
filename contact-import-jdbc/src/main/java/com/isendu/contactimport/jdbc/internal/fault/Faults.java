package com.isendu.contactimport.jdbc.internal.fault;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Classifies exceptions of a driver by the vendor code, then the SQLState, then the class. Any other exception is
 * {@link Fault#UNKNOWN}, which never rejects a row.
 *
 * <p>The only place that converts exceptions of a driver to those of the library. Keeps only SQLState and vendor code,
 * because the message contains values of the row.
 */
public final class Faults {

    private static final String NO_STATE = "none";
    private static final String CONFLICT_STATE = "40001";
    private static final int CLASS_LENGTH = 2;

    private static final Map<String, Fault> BY_STATE = Map.ofEntries(
            Map.entry("23505", Fault.UNIQUE_VIOLATION),
            Map.entry("23502", Fault.VALUE_MISSING),
            Map.entry("23503", Fault.REFERENCE_VIOLATION),
            Map.entry("23506", Fault.REFERENCE_VIOLATION),
            Map.entry("23513", Fault.CHECK_VIOLATION),
            Map.entry("23514", Fault.CHECK_VIOLATION),
            Map.entry("22001", Fault.VALUE_TOO_LONG),
            Map.entry("22021", Fault.ILLEGAL_CHARACTER),
            Map.entry("22P05", Fault.ILLEGAL_CHARACTER),
            Map.entry("P0001", Fault.REJECTED_BY_TRIGGER),
            Map.entry("45000", Fault.REJECTED_BY_TRIGGER),
            Map.entry("55P03", Fault.LOCKED),
            Map.entry("HYT00", Fault.LOCKED),
            Map.entry("25006", Fault.READ_ONLY),
            Map.entry("3D000", Fault.DATABASE_UNKNOWN),
            Map.entry("53300", Fault.UNREACHABLE),
            Map.entry("57P01", Fault.UNREACHABLE),
            Map.entry("57P02", Fault.UNREACHABLE),
            Map.entry("57P03", Fault.UNREACHABLE),
            Map.entry("25P03", Fault.UNREACHABLE),
            Map.entry("42P01", Fault.SCHEMA_MISSING),
            Map.entry("42703", Fault.SCHEMA_MISSING),
            Map.entry("42S02", Fault.SCHEMA_MISSING),
            Map.entry("42S03", Fault.SCHEMA_MISSING),
            Map.entry("42S04", Fault.SCHEMA_MISSING),
            Map.entry("42S22", Fault.SCHEMA_MISSING),
            Map.entry("42804", Fault.COLUMN_TYPE_DIFFERENT),
            Map.entry("42846", Fault.COLUMN_TYPE_DIFFERENT),
            Map.entry("42501", Fault.PERMISSION_MISSING));

    private static final Map<String, Fault> BY_CLASS = Map.of(
            "08", Fault.UNREACHABLE,
            "22", Fault.INVALID_VALUE,
            "23", Fault.CONSTRAINT_VIOLATION,
            "28", Fault.LOGIN_REFUSED,
            "40", Fault.CONFLICT,
            "42", Fault.STATEMENT_REFUSED,
            "53", Fault.EXHAUSTED);

    private static final String UNTRANSLATABLE_STATE = "22P05";
    private static final int MYSQL_DATABASE_UNKNOWN = 1049;
    private static final int H2_IN_USE = 90020;
    private static final int H2_IO = 90028;
    private static final int H2_IO_OF_FILE = 90031;
    /** Reasons why a database refuses connections that a retry does not cure or that need an action. */
    private static final Set<Fault> OPENING =
            Set.of(Fault.LOGIN_REFUSED, Fault.DATABASE_UNKNOWN, Fault.IN_USE, Fault.EXHAUSTED);

    private Faults() {}

    /**
     * The gravest fault among the exception, those chained to it and their causes; the codes are null while the
     * database is unknown.
     */
    public static Fault of(SQLException exception, @Nullable VendorCodes codes) {
        return chainOf(exception).stream()
                .map(link -> single(link, codes))
                .max(Comparator.comparing(Fault::kind))
                .orElse(Fault.UNKNOWN);
    }

    /**
     * Returns why no connection was available. Pools and servers that start or are full report various states; any
     * state without a clear meaning counts as an unreachable database.
     */
    public static Fault ofOpening(SQLException exception) {
        Fault fault = of(exception, Faults::openingByVendor);
        return OPENING.contains(fault) ? fault : Fault.UNREACHABLE;
    }

    // Which database it is, is not known before it has been reached.
    private static @Nullable Fault openingByVendor(SQLException exception) {
        return switch (exception.getErrorCode()) {
            case MYSQL_DATABASE_UNKNOWN -> Fault.DATABASE_UNKNOWN;
            case H2_IN_USE -> Fault.IN_USE;
            case H2_IO, H2_IO_OF_FILE -> Fault.EXHAUSTED;
            default -> null;
        };
    }

    /** Why a row was refused, by the gravest fault of the exception and the first constraint that is named. */
    public static Refusal refusal(SQLException exception, VendorCodes codes) {
        String constraint = chainOf(exception).stream()
                .map(codes::constraintOf)
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
        return new Refusal(of(exception, codes), constraint);
    }

    /**
     * For a key that another transaction has stored meanwhile: a {@link Fault#CONFLICT}, so that the work is done
     * again.
     */
    public static SQLException storedMeanwhile() {
        return new SQLTransactionRollbackException("stored by another transaction meanwhile", CONFLICT_STATE);
    }

    /** Returns the error of a row whose refusal the host has not explained. */
    public static RowError rowError(Refusal refusal) {
        Map<String, String> parameters =
                new HashMap<>(Map.of("reason", refusal.fault().name()));
        if (refusal.constraint() != null) {
            parameters.put("constraint", refusal.constraint());
        }
        return new RowError(ErrorCode.SINK_REJECTED, null, RowError.NO_COLUMN, parameters);
    }

    public static SinkException exception(Fault found, SQLException exception) {
        String state = exception.getSQLState();
        Fault fault = UNTRANSLATABLE_STATE.equals(state) ? Fault.CHARSET_TOO_SMALL : found;
        Map<String, String> parameters = Map.of(
                "reason", fault.name(),
                "sqlState", state == null ? NO_STATE : state,
                "vendorCode", String.valueOf(exception.getErrorCode()));
        return new SinkException(codeOf(fault), parameters, null);
    }

    /** Returns the fault in an exception that this class has made, if it is one to be tried again. */
    public static Fault ofException(SinkException exception) {
        String reason = exception.parameters().get("reason");
        return Stream.of(Fault.UNREACHABLE, Fault.IN_USE, Fault.LOCKED, Fault.EXHAUSTED)
                .filter(fault -> fault.name().equals(reason))
                .findAny()
                .orElse(Fault.UNKNOWN);
    }

    public static SinkException exception(Fault fault) {
        return new SinkException(codeOf(fault), Map.of("reason", fault.name()), null);
    }

    /** An error caused by a row stops an import only if there is no row to reject. */
    private static ErrorCode codeOf(Fault fault) {
        if (fault == Fault.IMPORT_MISSING) {
            return ErrorCode.IMPORT_UNKNOWN;
        }
        if (fault.kind() == Fault.Kind.SETUP) {
            return ErrorCode.SINK_MISCONFIGURED;
        }
        boolean broken = fault.blamesRow() || fault == Fault.STORED_VALUE_MALFORMED;
        return broken ? ErrorCode.SINK_FAULT : ErrorCode.SINK_UNAVAILABLE;
    }

    // The head of a failed batch only repeats one of its links, or has no SQLState at all.
    private static List<SQLException> chainOf(SQLException exception) {
        List<SQLException> chain = new ArrayList<>();
        for (Throwable link : exception) {
            if (link instanceof SQLException sql) {
                chain.add(sql);
            }
        }
        if (chain.size() > 1 && chain.get(0) instanceof BatchUpdateException) {
            chain.remove(0);
        }
        return chain;
    }

    private static Fault single(SQLException exception, @Nullable VendorCodes codes) {
        Fault byVendor = codes == null ? null : codes.faultOf(exception);
        if (byVendor != null) {
            return byVendor;
        }
        Fault byState = byState(exception.getSQLState());
        return byState == null ? byType(exception) : byState;
    }

    private static @Nullable Fault byState(@Nullable String state) {
        if (state == null || state.length() < CLASS_LENGTH) {
            return null;
        }
        Fault exact = BY_STATE.get(state);
        return exact == null ? BY_CLASS.get(state.substring(0, CLASS_LENGTH)) : exact;
    }

    private static Fault byType(SQLException exception) {
        if (exception instanceof SQLTransientConnectionException
                || exception instanceof SQLNonTransientConnectionException
                || exception instanceof SQLRecoverableException) {
            return Fault.UNREACHABLE;
        }
        if (exception instanceof SQLTimeoutException) {
            return Fault.LOCKED;
        }
        return exception instanceof SQLTransientException ? Fault.CONFLICT : Fault.UNKNOWN;
    }
}
