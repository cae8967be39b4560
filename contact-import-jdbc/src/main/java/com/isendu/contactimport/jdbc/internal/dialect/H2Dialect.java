package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.fault.Fault;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** H2 2.x in its regular mode. */
final class H2Dialect implements SqlDialect {

    // H2 compares each row it finds with the whole list again: long lists cost the square of their length.
    private static final int MAX_KEYS = 50;
    private static final String ILLEGAL_STATE_OF_TRANSACTION = "/103]\"";
    // What is in quotes begins with the name, qualified or not; the values of the row come behind.
    private static final Pattern CONSTRAINT = Pattern.compile("^[^\"]*\"(?:\\w+\\.)?(\\w+)(?: INDEX | ON |: )");

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public boolean isProduct(String product, String version) {
        return product.equals("H2");
    }

    @Override
    public KeyLookup keyLookup() {
        return KeyLookup.PAIRS;
    }

    @Override
    public ValueFormat values() {
        return ValueFormat.H2;
    }

    @Override
    public int maxKeys() {
        return MAX_KEYS;
    }

    @Override
    public boolean losesTablesAlteredAtOnce() {
        return true;
    }

    @Override
    public @Nullable String constraintOf(SQLException exception) {
        return ConstraintName.first(CONSTRAINT, exception);
    }

    @Override
    public @Nullable Fault faultOf(SQLException exception) {
        return switch (exception.getErrorCode()) {
            case 50200, 57014 -> Fault.LOCKED; // lock timeout, statement timeout
            case 90131 -> Fault.CONFLICT; // concurrent update
            case 50000 -> isLostDeadlock(exception) ? Fault.CONFLICT : null; // general error
            case 90044, 90045 -> Fault.REJECTED_BY_TRIGGER;
            case 90020 -> Fault.IN_USE;
            case 90097 -> Fault.READ_ONLY;
            case 90007, 90067, 90098, 90121, 90146, 90149 -> Fault.UNREACHABLE; // closed, gone
            case 90028, 90031, 90108 -> Fault.EXHAUSTED; // input/output, memory; a full disk is an I/O error to H2
            case 90079 -> Fault.SCHEMA_MISSING;
            case 90096 -> Fault.PERMISSION_MISSING;
            default -> null;
        };
    }

    // H2 looks for deadlocks among transactions. One of them may be closed meanwhile, or rolled back by two others at
    // once; then H2 reports the state of that one as an error, which its store numbers 103.
    private static boolean isLostDeadlock(SQLException exception) {
        String message = exception.getMessage();
        return message != null && message.contains(ILLEGAL_STATE_OF_TRANSACTION);
    }
}
