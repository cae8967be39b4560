package com.isendu.contactimport.xlsx.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.Declaration;
import com.isendu.contactimport.source.ContactSource.SpoolException;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.xlsx.internal.pack.Unsafe;
import com.isendu.contactimport.xlsx.internal.pack.WorkbookScan;
import com.isendu.contactimport.xlsx.internal.pack.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook that was found safe to read. */
public final class Workbook {

    private static final String BETWEEN_FILE_AND_SHEET = " \u203A ";

    private final Path path;
    private final WorkbookScan scan;
    private final SheetParts sheetParts;
    private final boolean styles;

    private Workbook(Path path, WorkbookScan scan, SheetParts sheetParts, boolean styles) {
        this.path = path;
        this.scan = scan;
        this.sheetParts = sheetParts;
        this.styles = styles;
    }

    /** Looks at all parts of a workbook. */
    public static Workbook open(Path path, ZipParts parts, long unpackedBytes) throws IOException {
        WorkbookScan scan = WorkbookScan.of(path, parts, unpackedBytes);
        ContentTypes types = ContentTypes.of(parts);
        if (scan.hasStringReferences() && !types.haveSharedStrings()) {
            throw Unsafe.damaged();
        }
        return new Workbook(path, scan, SheetParts.of(parts), types.haveStyles());
    }

    public List<String> sheets() {
        return reading(workbook -> workbook.getSheets().map(Sheet::getName).toList());
    }

    public ContactSource source(Optional<String> sheetName, OptionalInt sheetNumber, String fileName) {
        return reading(workbook -> source(workbook, SheetChoice.of(workbook, sheetName, sheetNumber), fileName));
    }

    private ContactSource source(ReadableWorkbook workbook, SheetChoice choice, String fileName) throws IOException {
        SheetFindings findings = new SheetFindings();
        CellValues values = new CellValues(workbook.isDate1904());
        try (Stream<Row> rows = choice.sheet().openStream();
                InputStream text = new SheetText(rows.iterator(), values, findings)) {
            ContactSource source = ContactSource.spool(text);
            return source.declaring(new Declaration(
                    StandardCharsets.UTF_8,
                    findings.hasOneColumn() ? null : Dialect.RFC_4180,
                    fileName.isEmpty()
                            ? choice.sheet().getName()
                            : fileName + BETWEEN_FILE_AND_SHEET + choice.sheet().getName(),
                    warnings(choice, findings)));
        }
    }

    private List<RowError> warnings(SheetChoice choice, SheetFindings findings) {
        List<RowError> warnings = new ArrayList<>();
        choice.warning().ifPresent(warnings::add);
        String part = sheetParts.partOf(choice.sheet().getId());
        warnings.addAll(findings.warnings(scan.hiddenColumns(part)));
        return warnings;
    }

    private interface Reading<T> {
        T of(ReadableWorkbook workbook) throws IOException;
    }

    /** What the reader throws is of many kinds, and always about a file that is not as it should be. */
    private <T> T reading(Reading<T> reading) {
        // A cell that cannot be understood is its text, and no reason to refuse the others.
        ReadingOptions options = new ReadingOptions(styles, true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), options)) {
            return reading.of(workbook);
        } catch (SpoolException e) {
            throw new SourceException(ErrorCode.SPOOL_UNWRITABLE);
        } catch (SourceException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Unsafe.damaged();
        }
    }
}
