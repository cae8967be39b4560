package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.Sink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The contract of every {@link ContactSink} as tests. The author of a sink extends this class and implements how to
 * create a sink, how to read the stored contacts, which contact is refused and how the store fails:
 *
 * <pre>{@code
 * class CrmContactSinkTest extends ContactSinkContract {
 *     private final Crm crm = Crm.empty();
 *
 *     @Override
 *     protected ContactSink newSink() {
 *         return new CrmContactSink(crm);
 *     }
 *
 *     @Override
 *     protected Optional<ContactSink> newSinkFailingAfter(int steps) {
 *         return Optional.of(new CrmContactSink(crm.failingAfter(steps)));
 *     }
 *
 *     @Override
 *     protected List<Contact> stored(String account) {
 *         return crm.contactsOf(account);
 *     }
 *
 *     @Override
 *     protected Optional<Contact> refusedContact() {
 *         return Optional.empty(); // the CRM refuses nothing
 *     }
 * }
 * }</pre>
 *
 * <p>The tests in addition to those of {@link SinkContract}:
 * <ul>
 *   <li>{@code failedBatchLeavesNobodyStored}: if the sink throws, no contact of the batch is stored.
 *   <li>{@code takesStartAndEndOfImport}: start and end of an import are accepted, and recorded if the sink keeps a
 *       history.
 * </ul>
 *
 * <p>JUnit creates a new instance for each test; a store that outlives it must be emptied before each test.
 */
public abstract class ContactSinkContract extends TransactionQuestions {

    /** Creates the contract, for subclasses. */
    protected ContactSinkContract() {}

    @Override
    protected abstract ContactSink newSink();

    /**
     * Returns the imports that the sink has recorded. By default, the sink keeps no history.
     *
     * @param account an account
     * @return the records in any order, or empty for a sink without a history
     */
    protected Optional<List<ImportRecord>> recorded(String account) {
        return Optional.empty();
    }

    @Override
    protected abstract Optional<? extends ContactSink> newSinkFailingAfter(int steps);

    @Override
    final BatchOutcome write(Sink target, ContactBatch batch) {
        return ((ContactSink) target).write(batch);
    }

    private ContactSink contactSink() {
        return (ContactSink) sink();
    }

    @Test
    final void takesStartAndEndOfImport() {
        Instant start = Instant.parse("2026-03-01T10:15:30.123456Z");
        Consent consent = new Consent("anna", start, "statement", "2", Set.of(Consent.Purpose.GDPR));
        ImportRecord running = new ImportRecord(
                "import-1", "shop-1", ImportState.RUNNING, start, null, "0".repeat(64), consent, ImportCounts.NONE);
        ImportRecord ended =
                running.ended(ImportState.COMPLETED, start.plusSeconds(5), new ImportCounts(1, 2, 1, 0, 0, 0, 0));

        contactSink().started(running);
        recorded("shop-1").ifPresent(records -> assertThat(records).containsExactly(running));
        write(TestContacts.batch("import-1", named("ada@example.com", "Ada")));
        contactSink().finished(ended);
        recorded("shop-1").ifPresent(records -> assertThat(records).containsExactly(ended));
    }
}
