package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportResult.AllImported;
import com.isendu.contactimport.report.ImportResult.NoneImported;
import com.isendu.contactimport.report.ImportResult.PartiallyImported;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import org.junit.jupiter.api.Test;

/**
 * The outcome says the truth: imported means in the store as the file has it, skipped rows are neither imported nor in
 * error.
 */
class ImportOutcomeTest {

    private static final String ADA = "email;first name\na@example.com;Ada\n";

    private final StoringSink sink = new StoringSink();

    @Test
    void everyRowImportedIsAll() {
        assertThat(run(ADA, ExistingContactStrategy.UPDATE)).isInstanceOf(AllImported.class);
    }

    @Test
    void everyContactUnchangedIsAll() {
        run(ADA, ExistingContactStrategy.UPDATE);

        assertThat(run(ADA, ExistingContactStrategy.UPDATE)).isInstanceOf(AllImported.class);
    }

    @Test
    void everyRowSkippedIsAll() {
        run(ADA, ExistingContactStrategy.UPDATE);

        assertThat(run(ADA, ExistingContactStrategy.SKIP)).isInstanceOf(AllImported.class);
    }

    @Test
    void unchangedContactsAndRowsInErrorArePart() {
        run(ADA, ExistingContactStrategy.UPDATE);

        assertThat(run(ADA + "nobody;Bea\n", ExistingContactStrategy.UPDATE)).isInstanceOf(PartiallyImported.class);
    }

    @Test
    void skippedRowsAndRowsInErrorAreNone() {
        run(ADA, ExistingContactStrategy.UPDATE);

        assertThat(run(ADA + "nobody;Bea\n", ExistingContactStrategy.SKIP)).isInstanceOf(NoneImported.class);
    }

    @Test
    void nothingButRowsInErrorIsNone() {
        assertThat(run("email;first name\nnobody;Bea\n", ExistingContactStrategy.UPDATE))
                .isInstanceOf(NoneImported.class);
    }

    private ImportResult run(String text, ExistingContactStrategy existing) {
        return engine(sink)
                .run(
                        source(text),
                        options().existingContacts(existing).stopEarly(false).build());
    }
}
