package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database holds the contacts. */
final class DatabaseOptions {

    @Option(
            names = "--to",
            paramLabel = "JDBC_URL",
            description =
                    "Database of the contacts: jdbc:postgresql:, jdbc:mariadb: (MySQL too), jdbc:sqlite: or jdbc:h2:."
                            + " Default: an embedded H2 database in the working directory,"
                            + " contact-import.mv.db.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "User of the database. Default: none.")
    private @Nullable String user;

    @Option(
            names = "--password-env",
            paramLabel = "VARIABLE",
            description = "Environment variable that holds the password of the database. Default: none, no password.")
    private @Nullable String passwordVariable;

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            description = "Account that the contacts belong to. Default: default.")
    private String account = "default";

    DatabaseOptions() {}

    String account() {
        return account;
    }

    /** The database; a password variable that is not set is wrong use. */
    DatabaseAddress address(Streams streams) {
        String password = password(streams);
        return url == null ? DatabaseAddress.embedded(user, password) : new DatabaseAddress(url, user, password);
    }

    private @Nullable String password(Streams streams) {
        if (passwordVariable == null) {
            return null;
        }
        String password = System.getenv(passwordVariable);
        if (password == null) {
            throw streams.misused("--password-env: the environment has no such variable");
        }
        return password;
    }
}
