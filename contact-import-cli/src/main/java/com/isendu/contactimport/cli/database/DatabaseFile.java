package com.isendu.contactimport.cli.database;

import com.isendu.contactimport.cli.output.PrivateFiles;
import com.isendu.contactimport.error.SinkException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file in which an embedded database keeps contacts: made before its driver makes it for all to read. */
final class DatabaseFile {

    // Not in memory, on a server, in an archive or by a URI.
    private static final Pattern H2 = Pattern.compile("(?i)jdbc:h2:(?:file:)?((?!\\w{2,}:)[^;]+).*");
    private static final Pattern SQLITE = Pattern.compile("(?i)jdbc:sqlite:((?!file:)[^:?][^?]*).*");

    private DatabaseFile() {}

    static boolean isH2File(String url) {
        return H2.matcher(url).matches();
    }

    /**
     * Makes the file empty, if the address names one and it is missing; both drivers take that for a new database.
     *
     * @throws SinkException if the directory cannot be written
     */
    static Optional<Path> create(String url) {
        Matcher h2 = H2.matcher(url);
        Matcher sqlite = SQLITE.matcher(url);
        try {
            if (h2.matches()) {
                return created(h2.group(1).replaceFirst("^~(?=/)", home()) + ".mv.db");
            }
            return sqlite.matches() ? created(sqlite.group(1)) : Optional.empty();
        } catch (FileAlreadyExistsException | NoSuchFileException | InvalidPathException e) {
            // It exists, or the driver makes the directory, or says why it cannot.
            return Optional.empty();
        } catch (IOException e) {
            throw ContactDatabase.misconfigured("READ_ONLY");
        }
    }

    private static String home() {
        return Matcher.quoteReplacement(System.getProperty("user.home"));
    }

    private static Optional<Path> created(String file) throws IOException {
        return Optional.of(PrivateFiles.create(Path.of(file)));
    }

    /** Deletes a file in which no database was made. */
    static void deleteIfEmpty(Path file) {
        try {
            if (Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // The failure to open the database is reported, and counts more.
        }
    }
}
