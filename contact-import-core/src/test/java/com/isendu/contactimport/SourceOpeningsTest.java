package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** A source elsewhere is opened as seldom as possible. */
class SourceOpeningsTest {

    /** Enough rows for a first look, and more than are read for it. */
    private static final String PEOPLE = "email;first name\n" + people(2_000);

    private final CountingSource counting = new CountingSource(PEOPLE);
    private final ImportEngine engine = engine(new StoringSink());
    private final ImportOptions options = options().build();

    private static String people(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("p").append(i).append("@example.com;Zoë\n");
        }
        return rows.toString();
    }

    @Test
    void previewOpensItOnce() {
        engine.preview(counting.source(), options);

        assertThat(counting.opened()).isEqualTo(1);
    }

    @Test
    void runOpensItTwice() {
        engine.run(counting.source(), options);

        assertThat(counting.opened()).isEqualTo(2);
    }

    @Test
    void checkOpensItTwice() {
        engine.check(counting.source(), options);

        assertThat(counting.opened()).isEqualTo(2);
    }

    @Test
    void planOpensItOnceAndItsRowsOnce() {
        ImportPlan plan = engine.plan(counting.source(), options);
        assertThat(counting.opened()).isEqualTo(1);

        try (ContactRows rows = engine.rows(counting.source(), plan)) {
            rows.forEachRemaining(row -> assertThat(row.warnings()).isEmpty());
        }
        assertThat(counting.opened()).isEqualTo(2);
    }

    @Test
    void recordsOpenItTwice() {
        try (SourceRecords records = SourceRecords.open(counting.source(), options.reading())) {
            assertThat(records.columns()).hasSize(2);
        }
        assertThat(counting.opened()).isEqualTo(2);
    }

    @Test
    void lastRowsThatWinAreLookedForByOneMorePass() {
        engine.run(
                counting.source(),
                options().duplicates(DuplicateStrategy.KEEP_LAST).build());

        assertThat(counting.opened()).isEqualTo(3);
    }

    @Test
    void charsetIsGuessedByOneMorePass() {
        CountingSource latin = new CountingSource(PEOPLE, Charset.forName("windows-1252"));
        engine.preview(latin.source(), options);

        assertThat(latin.opened()).isEqualTo(2);
    }
}
