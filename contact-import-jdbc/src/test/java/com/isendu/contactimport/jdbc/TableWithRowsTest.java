package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A host's table that had people before imports, prepared as docs/databases.md shows. */
class TableWithRowsTest {

    private static final String BEGIN = "ALTER TABLE crm.person";
    private static final ContactSource SOURCE = ContactSource.of(() -> new ByteArrayInputStream(
            "email;last name\nada@example.com;Verdi\nbruno@example.com;Neri\n".getBytes(StandardCharsets.UTF_8)));

    private final JdbcOptions options = JdbcOptions.builder()
            .contactTable(HostContactTable.named("crm.person")
                    .accountColumn("tenant")
                    .keyColumn("mail_key")
                    .column(ContactField.EMAIL, "mail")
                    .column(ContactField.LAST_NAME, "surname")
                    .customFieldsColumn("extra")
                    .importColumns("made_by", "changed_by")
                    .hashColumn("content_hash")
                    .build())
            .build();

    @Test
    void updatesWhoWasStoredBeforeAndRestoresThem() throws IOException {
        DataSource dataSource = TestDatabase.POSTGRESQL.empty();
        Sql.execute(
                dataSource,
                "DROP SCHEMA IF EXISTS crm CASCADE",
                "CREATE SCHEMA crm",
                "CREATE TABLE crm.person (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), tenant VARCHAR(100) NOT NULL,"
                        + " mail VARCHAR(254), surname VARCHAR(100))",
                "INSERT INTO crm.person (tenant, mail, surname) VALUES ('shop', 'Ada@Example.com', 'Rossi')",
                recipe());
        JdbcSchema schema = JdbcSchema.of(dataSource, options);
        schema.createIfMissing();
        schema.verify();

        ImportReport report = imported(dataSource);
        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(report.counts().updated()).isEqualTo(1);
        assertThat(surnames(dataSource)).isEqualTo("Neri, Verdi");

        ImportHistory.of(dataSource, options).undo("shop", Objects.requireNonNull(report.importId()));
        assertThat(surnames(dataSource)).isEqualTo("Rossi");
    }

    private ImportReport imported(DataSource dataSource) {
        ImportOptions confirmed = ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("tester"))
                .build();
        return ImportEngine.builder(JdbcContactSink.of(dataSource, options))
                .build()
                .run(SOURCE, confirmed)
                .report();
    }

    private static String surnames(DataSource dataSource) {
        return Sql.value(dataSource, "SELECT string_agg(surname, ', ' ORDER BY surname) FROM crm.person");
    }

    private static String recipe() throws IOException {
        String page = Files.readString(Path.of("../docs/databases.md"));
        int begin = page.indexOf(BEGIN);
        return page.substring(begin, page.indexOf("```", begin));
    }
}
