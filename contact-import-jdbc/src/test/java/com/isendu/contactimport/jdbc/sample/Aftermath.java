package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.StoredContacts;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.report.ImportResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * All that an import leaves: equal after an import that was disturbed and one that was not, or somebody was lost or
 * doubled.
 *
 * @param counts what the report says
 * @param errors by code
 * @param history the states and counts of all imports recorded
 * @param contacts all that are stored
 * @param journal how many rows each table of the journal has
 * @param origins how many contacts the import has created and updated
 * @param errorCsv its text
 */
public record Aftermath(
        ImportCounts counts,
        Map<ErrorCode, Long> errors,
        List<String> history,
        List<Contact> contacts,
        List<Long> journal,
        List<Long> origins,
        String errorCsv) {

    static Aftermath of(DataSource dataSource, ImportResult result, Path errorCsv) {
        List<ImportRecord> imports = ImportHistory.of(dataSource).imports(SampleImport.ACCOUNT);
        return new Aftermath(
                result.report().counts(),
                result.report().errors(),
                imports.stream()
                        .map(record -> record.state() + " " + record.counts())
                        .toList(),
                contacts(dataSource),
                List.of(
                        Sql.count(dataSource, "contact_import_batch"),
                        Sql.count(dataSource, "contact_import_error"),
                        Sql.count(dataSource, "contact_import_change")),
                List.of(by("created_import", result, dataSource), by("updated_import", result, dataSource)),
                text(errorCsv));
    }

    private static List<Contact> contacts(DataSource dataSource) {
        List<Contact> contacts = new ArrayList<>();
        StoredContacts.of(dataSource).forEach(SampleImport.ACCOUNT, contacts::add);
        return contacts;
    }

    private static long by(String column, ImportResult result, DataSource dataSource) {
        String importId = result.report().importId();
        return Sql.count(dataSource, "contact_import_contact WHERE " + column + " = '" + importId + "'");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
