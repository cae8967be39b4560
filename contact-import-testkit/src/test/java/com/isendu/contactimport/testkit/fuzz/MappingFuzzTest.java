package com.isendu.contactimport.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Any header texts, one a line: a proposal for each column, each field at most once. See docs/fuzzing.md. */
class MappingFuzzTest {

    private static final ImportEngine ENGINE =
            ImportEngine.builder(new InMemoryContactSink()).build();
    private static final ImportOptions OPTIONS = ImportOptions.builder("shop")
            .reading(reading -> reading.header(HeaderMode.PRESENT)
                    .charset(StandardCharsets.UTF_8)
                    .delimiter(','))
            .build();

    @FuzzTest(maxDuration = "5m")
    void proposesEachFieldOnce(byte[] texts) {
        String header = Arrays.stream(new String(texts, StandardCharsets.UTF_8).split("\n", -1))
                .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        byte[] file = (header + "\n" + ",".repeat(header.length() / 3) + "x\n").getBytes(StandardCharsets.UTF_8);
        try {
            ImportPreview preview = ENGINE.preview(ContactSource.of(() -> new ByteArrayInputStream(file)), OPTIONS);
            assertThat(preview.proposal().columns()).hasSameSizeAs(preview.columns());
            assertThat(preview.proposal().columns())
                    .filteredOn(column -> column.turn() == 1)
                    .extracting(ColumnProposal::field)
                    .doesNotHaveDuplicates();
            assertThat(preview.proposal().columns())
                    .filteredOn(ColumnProposal::isFallback)
                    .extracting(ColumnProposal::field)
                    .isSubsetOf(ContactField.EMAIL, ContactField.PHONE);
        } catch (ImportException e) {
            assertThat(e.code()).isNotNull();
        }
    }
}
