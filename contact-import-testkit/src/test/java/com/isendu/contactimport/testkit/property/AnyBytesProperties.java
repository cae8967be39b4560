package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.MessyCsv;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class AnyBytesProperties {

    private static final ColumnMapping FIRST_COLUMN =
            ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(0)).build();

    @Provide
    Arbitrary<byte[]> damagedBytes() {
        Arbitrary<Charset> charsets = Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1);
        Arbitrary<List<Integer>> damages =
                Arbitraries.integers().between(0, 1 << 20).list().ofMaxSize(4);
        return Combinators.combine(MessyCsv.damagedTexts(), charsets, damages)
                .as((text, charset, places) -> damaged(text.getBytes(charset), places));
    }

    private static byte[] damaged(byte[] bytes, List<Integer> places) {
        for (int place : places) {
            if (bytes.length > 0) {
                bytes[place % bytes.length] = (byte) (place >> 8);
            }
        }
        return bytes;
    }

    @Property(tries = 300)
    void randomBytesEndInAResultOrAnImportException(@ForAll @Size(max = 400) byte[] bytes) {
        importAndPreview(bytes);
    }

    @Property(tries = 300)
    void damagedFilesEndInAResultOrAnImportException(@ForAll("damagedBytes") byte[] bytes) {
        importAndPreview(bytes);
    }

    private static void importAndPreview(byte[] bytes) {
        ContactSource source = Trial.source(bytes);
        ImportEngine engine = ImportEngine.builder(new InMemoryContactSink()).build();
        ImportOptions options = ImportOptions.builder("shop").build();
        outcomeOf(() -> engine.preview(source, options));
        outcomeOf(() -> readAll(source, options));
        outcomeOf(() -> Trial.run(source, Trial.options(), Trial.sink()));
        outcomeOf(() -> Trial.run(source, Trial.options().mapping(FIRST_COLUMN), Trial.sink()));
    }

    private static void readAll(ContactSource source, ImportOptions options) {
        try (SourceRecords records = SourceRecords.open(source, options.reading())) {
            records.forEachRemaining(entry -> assertThat(entry.cells()).isNotEmpty());
        }
    }

    /** Any other exception fails the property. */
    private static void outcomeOf(Runnable run) {
        try {
            run.run();
        } catch (ImportException e) {
            assertThat(e.code()).isNotNull();
        }
    }
}
