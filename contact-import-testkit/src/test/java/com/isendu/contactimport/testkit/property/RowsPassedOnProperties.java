package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows of one contact that are left to the store. */
class RowsPassedOnProperties {

    @Provide
    Arbitrary<List<String>> people() {
        return People.lines();
    }

    @Property(tries = 150)
    void checkSaysThatItDoesNotLookForDuplicatesAndCountsNoFewerContactsCreated(
            @ForAll("people") List<String> stored,
            @ForAll("people") List<String> lines,
            @ForAll ExistingContactStrategy existing) {
        InMemoryContactSink sink = Trial.sink();
        Trial before = Trial.run(Trial.source(People.text(stored)), Trial.people(), sink);
        ContactSource source = Trial.source(People.text(lines));
        Trial check = Trial.check(source, options(existing, 3), sink);

        assertThat(check.contacts()).isEqualTo(before.contacts());
        ImportReport run = Trial.run(source, options(existing, 3), sink).report();
        ImportCounts checked = check.counts();
        assertThat(checked.records()).isEqualTo(run.counts().records());
        assertThat(checked.blank()).isEqualTo(run.counts().blank());
        assertThat(checked.created()).isGreaterThanOrEqualTo(run.counts().created());
        assertThat(check.report().warnings()).containsEntry(ErrorCode.DUPLICATES_NOT_CHECKED, 1L);
        assertThat(run.warnings()).doesNotContainKey(ErrorCode.DUPLICATES_NOT_CHECKED);
    }

    @Property(tries = 150)
    void everyContactStoredIsCountedAsCreatedOnce(
            @ForAll("people") List<String> lines, @ForAll ExistingContactStrategy existing) {
        Trial trial = Trial.run(Trial.source(People.text(lines)), options(existing, 4), Trial.sink());

        assertThat(trial.counts().created()).isEqualTo(trial.contacts().size());
    }

    private static ImportOptions.Builder options(ExistingContactStrategy existing, int batchSize) {
        return Trial.people()
                .existingContacts(existing)
                .duplicates(DuplicateStrategy.PASS_ON)
                .batchSize(batchSize);
    }
}
