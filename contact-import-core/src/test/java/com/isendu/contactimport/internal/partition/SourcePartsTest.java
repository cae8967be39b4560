package com.isendu.contactimport.internal.partition;

import static com.isendu.contactimport.Imports.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.read.part.MarkedStream;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Parts of a source have the records, the positions and the warnings of one pass, wherever it is split. */
class SourcePartsTest {

    private static final int TRIES = Integer.getInteger("contactimport.tries", 2_000);
    private static final long SEED = Long.getLong("contactimport.seed", System.nanoTime());

    private static final String HEADER = "email;first name;note\n";
    /** Each is filled with a number. */
    private static final List<String> MESS = List.of(
            "p#@example.com;Ada;x\n",
            "p#@example.com;Ada;12\" screen\n",
            "p#@example.com;Ada;\"two\nlines\"\n",
            "p#@example.com;Ada;\"a row in a cell\nq#@example.com;Leo;y\nr#@example.com;Eva;z\"\n",
            "p#@example.com;Ada;\"quotes \"\"\n\"\" \"\r\n",
            "p#@example.com;Ada;\"never closed\n",
            "p#@example.com;\"Ada\" ;blank behind a quote\n",
            "p#@example.com;\"Ada\"x;stray\n",
            "p#@example.com;Ada\n",
            "p#@example.com;Ada;x;surplus\n",
            "p#@example.com;Ada;x;;\n",
            "p#@example.com;Zoë;ñ€😀\r",
            "\n",
            ";;\n",
            "\uFEFFp#@example.com;Ada;x\n",
            "p#@example.com;\"Ada,\nB\";\"\"\"\"\n",
            "p#@example.com;Rossi\"Bianchi;Figli\"\n",
            "p#@example.com;Ada;" + "long ".repeat(70) + "\n",
            "\"" + "p#@example.com\n".repeat(13) + "\";Ada;x\n",
            HEADER);

    private static final String SECOND_TABLE = "order;date;sum;tax;total\n" + "1;2;3;4;5\n".repeat(30);

    @Test
    void areThoseOfOnePassForHostileFilesAndSplitPoints() throws IOException {
        Random random = new Random(SEED);
        for (int attempt = 0; attempt < TRIES; ) {
            Source source = Source.of(file(random), random);
            List<Object> whole = source.whole();
            for (int splits = 0; splits < 10; splits++, attempt++) {
                long[] starts = source.starts(random);
                assertThat(source.inParts(starts))
                        .as(
                                "seed %d, attempt %d, starts %s of%n%s",
                                SEED, attempt, Arrays.toString(starts), source.text())
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void guessesAreTrueAlsoBehindQuotesThatBreakParity() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 1000; row++) {
            text.append("a%d@example.com;Ada;12\" screen\n".formatted(row))
                    .append("b%d@example.com;\"Leo\nof two lines\";x\n".formatted(row));
        }
        Source source = Source.of(text.toString(), new Random(SEED));
        long[] starts = new long[8];
        for (int part = 1; part < starts.length; part++) {
            starts[part] = source.parted
                    .guess((long) source.bytes.length * part / starts.length)
                    .orElseThrow();
        }

        assertThat(source.parts(starts).parts()).hasSize(8);
    }

    @Test
    void areReadOnWhereAGuessIsWrong() throws IOException {
        String text = HEADER + "a@example.com;Ada;x\n".repeat(5) + "b@example.com;Ada;\"c\nd@example.com;Leo;y\"\n"
                + "e@example.com;Eva;z\n";
        Source source = Source.of(text, new Random(SEED));

        SourceParts parts = source.parts(new long[] {0, text.indexOf("d@"), text.indexOf("e@")});

        assertThat(parts.parts()).extracting(part -> part.start().offset()).containsExactly(0L, (long)
                text.indexOf("e@"));
    }

    @Test
    void refuseASourceThatHasChanged() throws IOException {
        Source source = Source.of(HEADER + "a@example.com;Ada;x\n".repeat(9), new Random(SEED));
        source.bytes[40]++;

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> source.parts(new long[] {0}).require(source.plan()))
                .returns(ErrorCode.FILE_CHANGED, SourceException::code);
    }

    private static String file(Random random) {
        StringBuilder text = new StringBuilder(HEADER);
        int mess = 1 + random.nextInt(MESS.size());
        for (int row = random.nextInt(60); row >= 0; row--) {
            text.append(MESS.get(random.nextInt(mess)).replace("#", String.valueOf(random.nextInt(20))));
        }
        text.append(MESS.get(0));
        if (random.nextInt(8) == 0) {
            text.append(SECOND_TABLE);
        }
        return random.nextBoolean() ? text.toString() : text.toString().replace("\n", "\r\n");
    }

    private static final class Source {

        private final byte[] bytes;
        private final PartitionedSource parted;

        private Source(byte[] bytes, PartitionedSource parted) {
            this.bytes = bytes;
            this.parted = parted;
        }

        static Source of(String text, Random random) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            ImportOptions options = options()
                    .mapping(ColumnMapping.builder()
                            .map(ContactField.EMAIL, ColumnRef.at(0))
                            .map(ContactField.FIRST_NAME, ColumnRef.at(1))
                            .build())
                    .unfold(random.nextInt(8) == 0)
                    .reading(reading -> reading.header(HeaderMode.PRESENT)
                            .charset(StandardCharsets.UTF_8)
                            .delimiter(';')
                            .quote('"')
                            .limits(SourceLimits.DEFAULT.withCellChars(300).withRecordLines(10)))
                    .build();
            SourcePlan plan = PlannedSource.of(
                            ContactSource.of(() -> new ByteArrayInputStream(bytes)), options, MappingStore.inMemory())
                    .completePlan();
            return new Source(
                    bytes,
                    new PartitionedSource(
                            plan,
                            offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset)));
        }

        SourcePlan plan() {
            return parted.plan();
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Guesses as they are made, and any other starts of lines. */
        long[] starts(Random random) {
            TreeSet<Long> starts = new TreeSet<>(List.of(0L));
            for (int i = random.nextInt(6); i >= 0; i--) {
                long offset = 1L + random.nextInt(bytes.length - 1);
                if (random.nextBoolean()) {
                    parted.guess(offset).ifPresent(starts::add);
                } else if (bytes[(int) offset - 1] == '\n') {
                    starts.add(offset);
                }
            }
            starts.remove((long) bytes.length);
            return starts.stream().mapToLong(Long::longValue).toArray();
        }

        SourceParts parts(long[] starts) {
            List<PartScan> scans = new ArrayList<>();
            for (int from = 0; from < starts.length; from++) {
                scans.add(parted.scan(starts, from));
            }
            return SourceParts.of(starts, scans);
        }

        List<Object> whole() {
            List<Object> told = new ArrayList<>();
            try (RecordReader records = plan().open(ContactSource.of(() -> new ByteArrayInputStream(bytes)))) {
                read(records, told);
                ReadStanding standing = records.standing();
                told.add(standing);
            }
            return told;
        }

        List<Object> inParts(long[] starts) {
            SourceParts parts = parts(starts);
            parts.require(plan());
            List<Object> told = new ArrayList<>();
            for (SourcePart part : parts.parts()) {
                int offset = (int) part.start().offset();
                MarkedStream rest =
                        new MarkedStream(new ByteArrayInputStream(bytes, offset, bytes.length - offset), part.start());
                try (RecordReader records = plan().openPart(rest, part.start(), part.end())) {
                    read(records, told);
                }
            }
            told.add(parts.standing());
            return told;
        }

        private static void read(RecordReader records, List<Object> told) {
            for (SourceRecord record = records.next(); record != null; record = records.next()) {
                told.add(record);
            }
        }
    }
}
