package com.isendu.contactimport.cli.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and how to get in.
 *
 * @param url a JDBC URL
 * @param user the user, or null for none
 * @param password the password, or null for none
 * @param file the file of the embedded database, to show to people, or null for any other
 */
public record DatabaseAddress(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path file) {

    private static final String H2 = "jdbc:h2:";
    private static final String EMBEDDED = H2 + "file:";
    private static final String SQLITE = "jdbc:sqlite:";
    // To read and to write, but not to create: the flag of SQLite's own open function.
    private static final String SQLITE_EXISTING = "open_mode=2";
    // H2 would write failed statements, and the people in them, to a file beside it.
    private static final String NO_TRACE = ";TRACE_LEVEL_FILE=0";
    // H2 would close it as soon as a signal arrives, in the middle of the batch that is still to be written.
    private static final String OPEN_UNTIL_CLOSED = ";DB_CLOSE_ON_EXIT=FALSE";
    // Else H2 writes while a transaction goes on, and a process killed then leaves a part of it.
    private static final String WHOLE_COMMITS = ";WRITE_DELAY=0";
    private static final int H2_DATABASE_NOT_FOUND = 90146;
    private static final int SQLITE_CANNOT_OPEN = 14;

    public DatabaseAddress(String url, @Nullable String user, @Nullable String password) {
        this(withSettings(url), user, password, null);
    }

    private static String withSettings(String url) {
        String settings = isH2(url) ? setting(url, NO_TRACE) : "";
        return DatabaseFile.isH2File(url)
                ? url + settings + setting(url, OPEN_UNTIL_CLOSED) + setting(url, WHOLE_COMMITS)
                : url + settings;
    }

    /** The setting, unless the address has it. */
    private static String setting(String url, String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        return url.toUpperCase(Locale.ROOT).contains(name) ? "" : setting;
    }

    private static boolean isH2(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith(H2);
    }

    /** Returns an embedded database beside the file of this one; one in memory where this one is in memory. */
    DatabaseAddress besideIt() {
        String file = url.substring(url.indexOf(':', "jdbc:".length()) + 1).replaceFirst("\\?.*", "");
        boolean isInMemory = file.isEmpty() || file.contains(":memory:");
        return new DatabaseAddress(
                isInMemory
                        ? H2 + "mem:contact-import-jobs;DB_CLOSE_DELAY=-1"
                        : EMBEDDED + Path.of(file).toAbsolutePath() + "-jobs",
                null,
                null);
    }

    /** The one used when none is named: a file in the working directory. */
    public static DatabaseAddress embedded(@Nullable String user, @Nullable String password) {
        Path base = Path.of("contact-import").toAbsolutePath();
        return new DatabaseAddress(
                EMBEDDED + base + NO_TRACE + OPEN_UNTIL_CLOSED + WHOLE_COMMITS,
                user,
                password,
                Path.of(base + ".mv.db"));
    }

    Connection connect() throws SQLException {
        Properties properties = properties();
        // The driver manager would load the drivers of all databases first.
        return url.startsWith(H2)
                ? new org.h2.Driver().connect(url, properties)
                : DriverManager.getConnection(url, properties);
    }

    /** The same database, but one that does not exist is not made; only embedded ones would be. */
    DatabaseAddress existing() {
        if (isH2(url) && !url.toUpperCase(Locale.ROOT).contains(";IFEXISTS=")) {
            return new DatabaseAddress(url + ";IFEXISTS=TRUE", user, password, file);
        }
        return url.startsWith(SQLITE)
                ? new DatabaseAddress(url + (url.contains("?") ? "&" : "?") + SQLITE_EXISTING, user, password, file)
                : this;
    }

    /** Reports whether any driver at hand knows the address, and is not one that could not be started. */
    boolean canConnect(SQLException failure) {
        // SQLite itself always has a code; without one its library could not be unpacked and loaded.
        boolean started = !url.startsWith(SQLITE) || failure.getErrorCode() != 0;
        return started && DriverManager.drivers().anyMatch(this::isKnownTo);
    }

    private boolean isKnownTo(Driver driver) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Returns whether connecting failed because an embedded database does not exist. */
    static boolean isMissing(SQLException failure) {
        int code = failure.getErrorCode();
        return code == H2_DATABASE_NOT_FOUND
                || (code == SQLITE_CANNOT_OPEN
                        && String.valueOf(failure.getMessage()).startsWith("[SQLITE_"));
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** Shows nothing that could hold a password. */
    @Override
    public String toString() {
        return "DatabaseAddress";
    }
}
