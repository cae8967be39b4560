package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A list is the same list, whichever program keeps it: the same contacts, problems and row numbers. */
class WorkbookEqualsCsvProperties {

    private static Path directory;

    @BeforeContainer
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("workbooks");
    }

    @AfterContainer
    static void deleteDirectory() throws IOException {
        for (String file : new String[] {"people.csv", "people.xlsx"}) {
            Files.deleteIfExists(directory.resolve(file));
        }
        Files.delete(directory);
    }

    @Property(tries = 250)
    void workbookOfPoiIsReadAsTheCsv(@ForAll long seed) throws IOException {
        PeopleTable people = new PeopleTable(seed);

        assertThat(Understood.rowsOf(XlsxSource.of(people.writeWithPoi(directory.resolve("people.xlsx")))))
                .isEqualTo(Understood.rowsOf(csv(people)));
    }

    @Property(tries = 250)
    void workbookOfFastexcelIsReadAsTheCsv(@ForAll long seed) throws IOException {
        PeopleTable people = new PeopleTable(seed);

        assertThat(Understood.rowsOf(XlsxSource.of(people.writeWithFastexcel(directory.resolve("people.xlsx")))))
                .isEqualTo(Understood.rowsOf(csv(people)));
    }

    private static ContactSource csv(PeopleTable people) throws IOException {
        return ContactSource.of(people.writeCsv(directory.resolve("people.csv")));
    }
}
