package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RecordParser;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sources and records of texts. */
public final class Texts {

    public static final ReadingOptions DEFAULTS = within(SourceLimits.DEFAULT);

    private Texts() {}

    public static ReadingOptions within(SourceLimits limits) {
        return ReadingOptions.builder().limits(limits).build();
    }

    public static ContactSource source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ContactSource source(byte[] bytes) {
        return ContactSource.of(() -> new ByteArrayInputStream(bytes));
    }

    public static List<SourceRecord> records(String text, ReadingOptions options) {
        List<SourceRecord> records = new ArrayList<>();
        try (RecordReader reader = reader(source(text), options)) {
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    /** A reader at the first record, once the source was looked at. */
    public static RecordReader reader(ContactSource source, ReadingOptions options) {
        Detection found = Detection.of(source, options);
        return RecordReader.open(source, found.bytes(), found.table(), options.limits());
    }

    public static List<ParsedRecord> parsed(String text, Dialect dialect, SourceLimits limits) throws IOException {
        List<ParsedRecord> records = new ArrayList<>();
        try (RecordParser parser = new RecordParser(new StringReader(text), dialect, limits)) {
            for (ParsedRecord next = parser.next(); next != null; next = parser.next()) {
                records.add(next);
            }
        }
        return records;
    }
}
