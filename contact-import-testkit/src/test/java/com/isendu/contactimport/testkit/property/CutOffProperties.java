package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Imports that stop anywhere, and are continued. */
class CutOffProperties {

    @Provide
    Arbitrary<List<String>> people() {
        return People.lines();
    }

    @Property(tries = 150)
    void importCutOffAnywhereAndContinuedEndsAsUndisturbed(
            @ForAll("people") List<String> lines,
            @ForAll ExistingContactStrategy existing,
            @ForAll DuplicateStrategy duplicates,
            @ForAll @IntRange(min = 1, max = 6) int batchSize,
            @ForAll @IntRange(min = 1, max = 25) int cutAt) {
        ContactSource source = Trial.source(People.text(lines));
        Trial undisturbed = Trial.run(source, options(existing, duplicates, batchSize), Trial.sink());
        InMemoryContactSink sink = InMemoryContactSink.refusing(new Stumble(cutAt));

        ImportReport report = cutOffAndContinued(
                ImportEngine.builder(sink).build(),
                source,
                options(existing, duplicates, batchSize).build());

        assertThat(report.counts()).isEqualTo(undisturbed.counts());
        assertThat(report.firstErrors()).isEqualTo(undisturbed.rejected());
        assertThat(sink.contacts(Trial.ACCOUNT)).isEqualTo(undisturbed.contacts());
    }

    private static ImportReport cutOffAndContinued(ImportEngine engine, ContactSource source, ImportOptions options) {
        try {
            return engine.run(source, options).report();
        } catch (ImportSuspendedException e) {
            return engine.resume(e.report().importId(), source, options).report();
        }
    }

    private static ImportOptions.Builder options(
            ExistingContactStrategy existing, DuplicateStrategy duplicates, int batchSize) {
        return Trial.people().existingContacts(existing).duplicates(duplicates).batchSize(batchSize);
    }

    /**
     * Refuses the same people as the store of {@link Trial}, and fails once, before that contact of its call is stored.
     */
    private static final class Stumble implements Predicate<Contact> {

        private int left;

        Stumble(int cutAt) {
            this.left = cutAt;
        }

        @Override
        public boolean test(Contact contact) {
            if (--left == 0) {
                throw new SinkException(ErrorCode.SINK_FAULT);
            }
            return People.REFUSED.equals(contact.get(ContactField.FIRST_NAME));
        }
    }
}
