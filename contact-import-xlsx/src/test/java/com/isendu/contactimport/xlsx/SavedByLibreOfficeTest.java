package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list is the same list when LibreOffice has saved it. */
@Tag("engine")
class SavedByLibreOfficeTest {

    private static final int LISTS = 20;

    @TempDir
    Path directory;

    @Test
    void workbookOfLibreOfficeIsReadAsTheCsv() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int seed = 0; seed < LISTS; seed++) {
            PeopleTable people = new PeopleTable(seed);
            files.add(people.writeWithPoi(directory.resolve("poi" + seed + ".xlsx")));
            files.add(people.writeWithFastexcel(directory.resolve("fastexcel" + seed + ".xlsx")));
        }

        List<Path> saved = LibreOffice.saveAll(files, LibreOffice.XLSX, directory);

        for (int index = 0; index < saved.size(); index++) {
            PeopleTable people = new PeopleTable(index / 2);
            Path csv = people.writeCsv(directory.resolve("people.csv"));
            assertThat(Understood.rowsOf(XlsxSource.of(saved.get(index))))
                    .as("list %d", index / 2)
                    .isEqualTo(Understood.rowsOf(ContactSource.of(csv)));
        }
    }
}
