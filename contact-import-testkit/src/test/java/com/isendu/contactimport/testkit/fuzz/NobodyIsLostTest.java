package com.isendu.contactimport.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.SharedValidators;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Generated files, imported whole with the mapping that is proposed: everybody whose address is in the file becomes a
 * contact or is in a rejected row, or the file is refused. A warning that drops a person is a loss. How to try millions:
 * docs/fuzzing.md.
 */
class NobodyIsLostTest {

    private static final int FILES = Integer.getInteger("contactimport.files", 500);
    private static final long SEED = Long.getLong("contactimport.seed", 1);
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![^\\s;,:|<\"])[Pp]erson\\d+@example\\.com(?![^\\s;,|>\"])");

    private final Map<ErrorCode, Integer> refusals = new ConcurrentHashMap<>();

    @Test
    void everybodyInAGeneratedFileIsStoredOrRejected() {
        LongStream.range(SEED, SEED + FILES).parallel().forEach(this::everybodyIsStoredOrRejected);
        System.out.println(FILES + " files from seed " + SEED + ", refused: " + refusals);
    }

    private void everybodyIsStoredOrRejected(long seed) {
        byte[] bytes = GeneratedFile.of(new Random(seed));
        InMemoryContactSink store = new InMemoryContactSink();
        StringBuilder rejected = new StringBuilder();
        ImportOptions options = ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("fuzz"))
                // Somebody who is left out on purpose is not lost, but would hide one who is.
                .optedOut(OptOutStrategy.MARK)
                .unfold(true)
                .threads(1)
                .listener(collecting(rejected))
                .build();
        try {
            ImportReport report = ImportEngine.builder(store)
                    .validatorFactory(SharedValidators.FACTORY)
                    .build()
                    .run(ContactSource.of(() -> new ByteArrayInputStream(bytes)), options)
                    .report();
            String text = new String(bytes, report.format().charset());
            Set<String> lost = addresses(text);
            lost.removeAll(addresses(rejected.toString()));
            for (Contact contact : store.contacts("shop")) {
                lost.removeAll(addresses(contact.key()));
            }
            assertThat(lost)
                    .as("-Dcontactimport.seed=%d%n%s%n%s", seed, report, text)
                    .isEmpty();
        } catch (ImportException e) {
            refusals.merge(e.code(), 1, Integer::sum);
            assertThat(store.contacts("shop"))
                    .as("-Dcontactimport.seed=%d", seed)
                    .isEmpty();
        }
    }

    private static ImportListener collecting(StringBuilder rejected) {
        return new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                rejected.append(String.join("\n", row.cells())).append('\n');
            }
        };
    }

    private static Set<String> addresses(String text) {
        Set<String> found = new TreeSet<>();
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            found.add(address.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
