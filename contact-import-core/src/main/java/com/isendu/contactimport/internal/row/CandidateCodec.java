package com.isendu.contactimport.internal.row;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes candidates that are interpreted but not decided as bytes for another process with the same version of the
 * library, because their duplicates may have been read there. Thread-safe.
 *
 * @param slots the fields of the import, the same on both sides
 */
public record CandidateCodec(FieldSlots slots) {

    private static final int NO_VALUE = 0;
    private static final int OTHER_VALUE = 1;
    /** What is added to the index of the cell that a value is written as. */
    private static final int FIRST_CELL = 2;

    private static final int OPTED_OUT = 1;
    private static final int SKIPPED = 2;

    /**
     * Writes a candidate.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Candidate candidate, DataOutput out) throws IOException {
        RowPosition position = candidate.position();
        writeNumber(position.record(), out);
        writeNumber(position.row(), out);
        writeNumber(position.line(), out);
        List<String> cells = candidate.cells();
        writeTexts(cells, out);
        writeValues(candidate, cells, out);
        writeErrors(candidate.errors(), out);
        writeErrors(candidate.warnings(), out);
        writeText(candidate.key(), out);
        writeNumber(slots.of(candidate.keyField()), out);
        writeTexts(candidate.otherKeys(), out);
        writeFields(candidate.damaged(), out);
        boolean skipped = candidate.isClean() && candidate.outcome() == RowOutcome.SKIPPED;
        out.writeByte((candidate.hasOptedOut() ? OPTED_OUT : 0) | (skipped ? SKIPPED : 0));
    }

    /**
     * Reads a candidate.
     *
     * @throws IOException if it cannot be read
     */
    public Candidate read(DataInput in) throws IOException {
        RowPosition position = new RowPosition(readNumber(in), readNumber(in), readNumber(in));
        List<String> cells = readTexts(in);
        @Nullable String[] values = new @Nullable String[slots.size()];
        int[] columns = new int[slots.size()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = readValue(cells, in);
            columns[slot] = (int) readNumber(in) + RowError.NO_COLUMN;
        }
        SourceRecord record = new SourceRecord(position, cells, readErrors(in), readErrors(in));
        Candidate candidate = new Candidate(record, slots);
        for (int slot = 0; slot < values.length; slot++) {
            candidate.setAt(slot, values[slot], columns[slot]);
        }
        String key = readText(in);
        Field keyField = slots.at((int) readNumber(in));
        List<String> otherKeys = readTexts(in);
        if (key != null) {
            candidate.key(key, keyField);
            candidate.otherKeys(otherKeys);
        }
        for (long left = readNumber(in); left > 0; left--) {
            candidate.damaged(slots.at((int) readNumber(in)));
        }
        decide(candidate, in.readByte());
        return candidate;
    }

    private static void decide(Candidate candidate, int flags) {
        if ((flags & OPTED_OUT) != 0) {
            candidate.optOut(false);
        }
        if ((flags & SKIPPED) != 0) {
            candidate.outcome(RowOutcome.SKIPPED);
        }
    }

    private void writeValues(Candidate candidate, List<String> cells, DataOutput out) throws IOException {
        for (int slot = 0; slot < slots.size(); slot++) {
            String value = candidate.valueAt(slot);
            int column = candidate.columnAt(slot);
            if (value == null) {
                writeNumber(NO_VALUE, out);
            } else if (column >= 0 && column < cells.size() && value.equals(cells.get(column))) {
                writeNumber((long) FIRST_CELL + column, out);
            } else {
                writeNumber(OTHER_VALUE, out);
                writeText(value, out);
            }
            writeNumber((long) column - RowError.NO_COLUMN, out);
        }
    }

    private static @Nullable String readValue(List<String> cells, DataInput in) throws IOException {
        int kind = (int) readNumber(in);
        return switch (kind) {
            case NO_VALUE -> null;
            case OTHER_VALUE -> readText(in);
            default -> cells.get(kind - FIRST_CELL);
        };
    }

    private void writeFields(Set<Field> fields, DataOutput out) throws IOException {
        writeNumber(fields.size(), out);
        for (Field field : fields) {
            writeNumber(slots.of(field), out);
        }
    }

    private static void writeErrors(List<RowError> errors, DataOutput out) throws IOException {
        writeNumber(errors.size(), out);
        for (RowError error : errors) {
            writeText(error.code().value(), out);
            writeText(error.field(), out);
            writeNumber((long) error.column() - RowError.NO_COLUMN, out);
            writeNumber(error.parameters().size(), out);
            for (Map.Entry<String, String> parameter : error.parameters().entrySet()) {
                writeText(parameter.getKey(), out);
                writeText(parameter.getValue(), out);
            }
        }
    }

    private static List<RowError> readErrors(DataInput in) throws IOException {
        int size = (int) readNumber(in);
        if (size == 0) {
            return List.of();
        }
        List<RowError> errors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ErrorCode code = new ErrorCode(textOf(in));
            String field = readText(in);
            int column = (int) readNumber(in) + RowError.NO_COLUMN;
            Map<String, String> parameters = new HashMap<>();
            for (long left = readNumber(in); left > 0; left--) {
                parameters.put(textOf(in), textOf(in));
            }
            errors.add(new RowError(code, field, column, parameters));
        }
        return errors;
    }

    private static void writeTexts(List<String> texts, DataOutput out) throws IOException {
        writeNumber(texts.size(), out);
        for (String text : texts) {
            writeText(text, out);
        }
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        String[] texts = new String[(int) readNumber(in)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = textOf(in);
        }
        return List.of(texts);
    }

    private static void writeText(@Nullable String text, DataOutput out) throws IOException {
        if (text == null) {
            writeNumber(0, out);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeNumber(bytes.length + 1L, out);
        out.write(bytes);
    }

    private static String textOf(DataInput in) throws IOException {
        String text = readText(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private static @Nullable String readText(DataInput in) throws IOException {
        int length = (int) readNumber(in) - 1;
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Seven bits a byte, the lowest first; small numbers are short. */
    private static void writeNumber(long number, DataOutput out) throws IOException {
        long left = number;
        while (left > 0x7F) {
            out.writeByte((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long readNumber(DataInput in) throws IOException {
        long number = 0;
        int shift = 0;
        byte part = in.readByte();
        while (part < 0) {
            number |= (long) (part & 0x7F) << shift;
            shift += 7;
            part = in.readByte();
        }
        return number | (long) part << shift;
    }
}
