package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.MessyCsv;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must make no difference. */
class InvarianceProperties {

    @Provide
    Arbitrary<List<String>> people() {
        return People.lines();
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return People.rows();
    }

    @Provide
    Arbitrary<String> damagedTexts() {
        return MessyCsv.damagedTexts();
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @Provide
    Arbitrary<List<Integer>> columnOrders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5);
    }

    @Property(tries = 150)
    void batchSizeMakesNoDifference(@ForAll("people") List<String> lines, @ForAll DuplicateStrategy duplicates) {
        ContactSource source = Trial.source(People.text(lines));
        Trial one = Trial.run(source, Trial.people().duplicates(duplicates).batchSize(1), Trial.sink());
        for (int size : List.of(7, 1000)) {
            Trial other =
                    Trial.run(source, Trial.people().duplicates(duplicates).batchSize(size), Trial.sink());
            assertSame(other, one);
        }
    }

    @Property(tries = 150)
    void lookingAtTheFirstRowsMakesNoDifference(
            @ForAll("people") List<String> lines, @ForAll @IntRange(min = 1, max = 50) int batchSize) {
        ContactSource source = Trial.source(People.text(lines));
        assertSame(
                Trial.run(source, Trial.people().batchSize(batchSize), Trial.sink()),
                Trial.run(source, Trial.people().batchSize(batchSize).stopEarly(false), Trial.sink()));
    }

    @Property(tries = 150)
    void readChunkBoundariesMakeNoDifference(
            @ForAll("damagedTexts") String text,
            @ForAll("charsets") Charset charset,
            @ForAll @IntRange(min = 1, max = 5) int bytesAtATime) {
        // Some characters in front, so that CR and LF come to lie on either side of the reader's own chunks.
        byte[] bytes = ("email;notes\r\np@example.com;" + "x".repeat(3990) + "\r\n" + text).getBytes(charset);
        ContactSource slow = ContactSource.of(() -> new SlowStream(bytes, bytesAtATime));

        assertSame(
                Trial.run(slow, byIndex().reading(reading -> reading.charset(charset)), Trial.sink()),
                Trial.run(Trial.source(bytes), byIndex().reading(reading -> reading.charset(charset)), Trial.sink()));
    }

    private static ImportOptions.Builder byIndex() {
        // Of damaged rows so many may lack the address in the first column that the import would stop.
        return Trial.options()
                .stopEarly(false)
                .mapping(ColumnMapping.builder()
                        .map(ContactField.EMAIL, ColumnRef.at(0))
                        .build());
    }

    private static void assertSame(Trial actual, Trial expected) {
        assertThat(actual.counts()).isEqualTo(expected.counts());
        assertThat(actual.errorCsv()).isEqualTo(expected.errorCsv());
        assertThat(actual.contacts()).isEqualTo(expected.contacts());
        assertThat(actual.report().warnings()).isEqualTo(expected.report().warnings());
    }

    @Property(tries = 100)
    void orderOfColumnsMakesNoDifference(
            @ForAll("rows") List<List<String>> rows, @ForAll("columnOrders") List<Integer> order) {
        Trial straight = Trial.run(permuted(rows, List.of(0, 1, 2, 3, 4, 5)));
        Trial permuted = Trial.run(permuted(rows, order));

        assertThat(permuted.counts()).isEqualTo(straight.counts());
        assertThat(permuted.contacts()).isEqualTo(straight.contacts());
        assertThat(permuted.codes()).isEqualTo(straight.codes());
    }

    private static String permuted(List<List<String>> rows, List<Integer> order) {
        StringBuilder text = new StringBuilder();
        List<List<String>> all = new ArrayList<>(rows);
        all.add(0, People.HEADER);
        for (List<String> row : all) {
            text.append(People.line(order.stream().map(row::get).toList())).append('\n');
        }
        return text.toString();
    }

    @Property(tries = 100)
    void blankRowsMakeNoDifferenceButForTheirCountAndRowNumbers(
            @ForAll("rows") List<List<String>> rows, @ForAll @IntRange(min = 1, max = 3) int every) {
        List<String> dense = new ArrayList<>();
        List<String> sparse = new ArrayList<>();
        for (List<String> row : rows) {
            dense.add(People.line(row));
            sparse.add(People.line(row));
            if (dense.size() % every == 0) {
                sparse.add(every == 1 ? "" : ";;\" \";;;");
            }
        }
        Trial without = Trial.run(People.text(dense));
        Trial with = Trial.run(People.text(sparse));

        // A row without a value is blank by itself.
        int blank = sparse.size() - dense.size();
        assertThat(with.counts().blank()).isEqualTo(without.counts().blank() + blank);
        assertThat(with.counts().records()).isEqualTo(without.counts().records());
        assertThat(with.contacts()).isEqualTo(without.contacts());
        assertThat(with.rejected()).extracting(RejectedRow::cells).isEqualTo(cells(without));
        for (int i = 0; i < with.rejected().size(); i++) {
            long row = without.rejected().get(i).position().row();
            long inserted = (row - 2) / every;
            assertThat(with.rejected().get(i).position().row()).isEqualTo(row + inserted);
        }
    }

    private static List<List<String>> cells(Trial trial) {
        return trial.rejected().stream().map(RejectedRow::cells).toList();
    }

    /** Gives only a few bytes at a time, as a network does. */
    private static final class SlowStream extends FilterInputStream {

        private final int most;

        SlowStream(byte[] bytes, int most) {
            super(new ByteArrayInputStream(bytes));
            this.most = most;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(most, length));
        }
    }
}
