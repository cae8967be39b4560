package com.isendu.contactimport.internal.understand;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.StoringSink;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.internal.validate.ContactValidators;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** With any number of threads an import is the one that the calling thread would have made alone. */
class UnderstoodRowsProperties {

    private static final String HEADER = "email;first name;phone;birthday;address;country;tags\n";
    private static final String PERSON = "p%d@example.com;Ada;+39 333 567%04d;1990-02-03;Via Roma 12;IT;a,b\n";
    /** Each is filled with the number of its row; few numbers, so that people come twice. */
    private static final List<String> MESS = List.of(
            PERSON,
            PERSON,
            PERSON,
            "p%d@example.com;Refused;;;;;\n",
            "p%d@example;Ada;12;31/31/1990;x;Nowhere;\n",
            "\"p%d@example.com;Ada;a quote that nobody closes\n",
            "p%d@example.com;\"Ada\nof two lines\";;;;;\n",
            "p%d@example.com;Ada\n",
            "p%d@example.com;Ada;;;;;;;surplus\n",
            "\n",
            ";;;;;;\n",
            "\"stray\" quote %d;;;;;;\n",
            HEADER);

    private final ContactValidator validator =
            ContactValidators.ofProvider(MessageTemplates.none()).in(Locale.ENGLISH);

    @Property(tries = 150)
    void rowsComeAsTheCallingThreadWouldMakeThem(
            @ForAll("files") String file,
            @ForAll("overlaps") Overlap overlap,
            @ForAll @IntRange(min = 1, max = 400) int rowLimit) {
        assertThat(told(file, rowLimit, overlap)).isEqualTo(told(file, rowLimit, null));
    }

    /** What every row looks like and how far reading had come then, and how it ended. */
    private List<Object> told(String file, int rowLimit, @Nullable Overlap overlap) {
        ImportOptions options = options()
                .reading(reading -> reading.header(HeaderMode.PRESENT)
                        .limits(SourceLimits.DEFAULT
                                .withRows(rowLimit)
                                .withCellChars(1000)
                                .withRecordChars(1000)
                                .withRecordLines(10)))
                .build();
        List<Object> told = new ArrayList<>();
        ContactSource source = source(file);
        SourcePlan plan =
                PlannedSource.of(source, options, MappingStore.inMemory()).plan();
        ValueStages values = new ValueStages(plan, validator);
        try (RecordReader records = plan.open(source)) {
            RowChunk first = RowChunk.read(records, 1);
            try (UnderstoodRows rows = overlap == null
                    ? new PlainRows(records, first, values)
                    : new ParallelRows(records, first, values, overlap)) {
                walk(rows, told);
            }
        }
        return told;
    }

    private static void walk(UnderstoodRows rows, List<Object> told) {
        try {
            for (Candidate row = rows.next(); row != null; row = rows.next()) {
                told.add(row.toRejectedRow());
                told.add(row.contact());
                told.add(row.warnings());
                told.add(rows.standing());
            }
        } catch (RuntimeException e) {
            told.add(e.toString());
        }
        told.add(rows.standing());
    }

    @Property(tries = 40)
    void importsAreTheSameToTheByte(
            @ForAll("files") String file,
            @ForAll @IntRange(min = 2, max = 6) int threads,
            @ForAll @IntRange(min = 1, max = 300) int batchSize,
            @ForAll DuplicateStrategy duplicates)
            throws IOException {
        ImportOptions.Builder options = options().batchSize(batchSize).duplicates(duplicates);
        assertThat(observed(file, options.threads(threads)))
                .containsExactlyElementsOf(observed(file, options.threads(1)));
    }

    private static List<Object> observed(String file, ImportOptions.Builder options) throws IOException {
        List<Object> heard = new ArrayList<>();
        Path errors = Files.createTempFile("errors", ".csv");
        StoringSink sink = new StoringSink();
        try {
            ImportReport report = engine(sink)
                    .run(
                            source(file),
                            options.errorCsv(errors)
                                    .stopEarly(false)
                                    .reading(reading -> reading.header(HeaderMode.PRESENT))
                                    .listener(collecting(heard))
                                    .build())
                    .report();
            return List.of(
                    heard,
                    report.counts(),
                    report.errors(),
                    report.warnings(),
                    report.firstErrors(),
                    report.fileWarnings(),
                    report.advice(),
                    sink.contacts,
                    Files.readString(errors));
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private static ImportListener collecting(List<Object> heard) {
        return new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                heard.add(row);
            }

            @Override
            public void progressed(ImportProgress progress) {
                heard.add(progress);
            }
        };
    }

    /** Up to 1,500 rows, which is some chunks of the usual size; the first one is sound. */
    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(MESS).list().ofMaxSize(300).tuple2().map(lists -> {
            StringBuilder file = new StringBuilder(HEADER).append(PERSON.formatted(0, 0));
            for (int repeat = 0; repeat < 5; repeat++) {
                List<String> rows = repeat % 2 == 0 ? lists.get1() : lists.get2();
                for (int i = 0; i < rows.size(); i++) {
                    file.append(rows.get(i).formatted((i * 7 + repeat * 90) % 700, i));
                }
            }
            return file.toString();
        });
    }

    @Provide
    Arbitrary<Overlap> overlaps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 6))
                .as(Overlap::new);
    }
}
