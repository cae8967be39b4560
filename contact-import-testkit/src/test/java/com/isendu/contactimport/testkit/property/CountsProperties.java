package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.MessyCsv;
import com.isendu.contactimport.testkit.MessyFile;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CountsProperties {

    @Provide
    Arbitrary<MessyFile> files() {
        return MessyCsv.files();
    }

    @Provide
    Arbitrary<List<String>> people() {
        return People.lines();
    }

    /** What is done about duplicates within the import, so that a check does it too. */
    @Provide
    Arbitrary<DuplicateStrategy> checked() {
        return Arbitraries.of(DuplicateStrategy.class).filter(strategy -> strategy != DuplicateStrategy.PASS_ON);
    }

    @Property(tries = 150)
    void everyRecordIsCountedOnceAndEveryBlankRowBesides(@ForAll("files") MessyFile file) {
        Trial trial = Trial.run(
                Trial.source(file.text()),
                Trial.options().reading(reading -> reading.delimiter(file.delimiter())),
                new InMemoryContactSink());
        ImportCounts counts = trial.counts();

        assertThat(counts.records()).isEqualTo(file.records().size());
        assertThat(counts.blank()).isEqualTo(file.blankRows());
        assertThat(counts.rejected()).isEqualTo(trial.rejected().size());
        assertThat(counts.created()).isEqualTo(trial.contacts().size());
        assertThat(counts.created() + counts.rejected()).isEqualTo(counts.records());
    }

    @Property(tries = 100)
    void importingTwiceChangesNothing(@ForAll("people") List<String> lines) {
        InMemoryContactSink sink = Trial.sink();
        ContactSource source = Trial.source(People.text(lines));
        Trial first = Trial.run(source, Trial.people(), sink);
        Trial second = Trial.run(source, Trial.people(), sink);

        assertThat(second.contacts()).isEqualTo(first.contacts());
        assertThat(second.counts().unchanged()).isEqualTo(first.counts().created());
        assertThat(second.counts().created() + second.counts().updated()).isZero();
        assertThat(second.errorCsv()).isEqualTo(first.errorCsv());
    }

    @Property(tries = 150)
    void checkReportsWhatARunWouldDo(
            @ForAll("people") List<String> stored,
            @ForAll("people") List<String> lines,
            @ForAll ExistingContactStrategy existing,
            @ForAll("checked") DuplicateStrategy duplicates) {
        InMemoryContactSink sink = Trial.sink();
        Trial before = Trial.run(Trial.source(People.text(stored)), Trial.people(), sink);
        ContactSource source = Trial.source(People.text(lines));
        Trial check = Trial.check(
                source,
                Trial.people().existingContacts(existing).duplicates(duplicates).batchSize(3),
                sink);

        assertThat(check.contacts()).isEqualTo(before.contacts());
        Trial run = Trial.run(
                source,
                Trial.people().existingContacts(existing).duplicates(duplicates).batchSize(3),
                sink);
        assertThat(check.counts()).isEqualTo(run.counts());
        assertThat(check.errorCsv()).isEqualTo(run.errorCsv());
        assertThat(check.report().warnings()).isEqualTo(run.report().warnings());
    }
}
