package com.isendu.contactimport.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanElsewhereTest {

    private static final String PEOPLE = """
            E-mail;Data di nascita;Sesso;Telefono;Indirizzo;Paese
            i.rossi@example.com;25/12/1990;F;333 123 4567;Via Iris 12;Italia
            İda@example.com;31/01/1991;M;+90 532 123 45 67;Bağdat Cd. 7;Türkiye
            c@example.com;13/05/1992;M;12;;
            nobody;03/04/1993;M;;;
            d@example.com;03/04/1993;F
            """;

    @TempDir
    private Path folder;

    @Test
    void rowsAreTheSameInAnotherProcessOfAnotherLanguageAndTime() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("people.csv"), PEOPLE, StandardCharsets.UTF_8);
        ImportPlan plan = ImportEngine.builder(new InMemoryContactSink())
                .build()
                .plan(
                        ContactSource.of(file),
                        ImportOptions.builder("shop").defaultCountry("IT").build());
        Path text = Files.writeString(folder.resolve("people.plan"), plan.text(), StandardCharsets.UTF_8);
        Path rows = folder.resolve("rows.txt");

        assertThat(otherProcess(text, file, rows)).isZero();
        assertThat(Files.readAllLines(rows))
                .hasSize(6)
                .containsExactlyElementsOf(RowsElsewhere.rows(ContactSource.of(file), plan));
    }

    private static int otherProcess(Path plan, Path file, Path rows) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Colombo",
                        "-Dfile.encoding=ISO-8859-9",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowsElsewhere.class.getName(),
                        plan.toString(),
                        file.toString(),
                        rows.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
