package com.isendu.contactimport.cli;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.xlsx.ErrorWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows in error go: the error CSV that the import writes, or a workbook made of it where the name asks for
 * one. To be closed when the import has ended.
 */
final class ErrorFile implements AutoCloseable {

    private static final List<Path> DEVICES = List.of(Path.of("/dev"), Path.of("/proc"));
    private static final String CSV = ".csv";
    private static final String WORKBOOK = ".xlsx";

    private final Path target;
    private final Path csv;
    private boolean isKept;

    private ErrorFile(Path target, Path csv) {
        this.target = target;
        this.csv = csv;
    }

    /** Returns the file that was asked for, else the one beside the source. */
    static ErrorFile of(@Nullable Path asked, Path source) {
        Path target = asked == null ? beside(source) : asked;
        String name = String.valueOf(target.getFileName());
        return new ErrorFile(target, endsWith(name, WORKBOOK) ? target.resolveSibling(hidden(name)) : target);
    }

    /** What is beside {@code /dev/stdin} is no place for files. */
    private static Path beside(Path source) {
        boolean device = DEVICES.stream().anyMatch(source.toAbsolutePath()::startsWith);
        return device ? Path.of(errorsOf(source)) : source.resolveSibling(errorsOf(source));
    }

    private static String errorsOf(Path source) {
        String name = String.valueOf(source.getFileName());
        return (endsWith(name, CSV) ? name.substring(0, name.length() - CSV.length()) : name) + "-errors.csv";
    }

    private static boolean endsWith(String name, String suffix) {
        return name.regionMatches(true, name.length() - suffix.length(), suffix, 0, suffix.length());
    }

    /** Returns the same for the same target: what a killed process has left is replaced or deleted by the next one. */
    private static String hidden(String name) {
        return ".contact-import-" + HexFormat.of().toHexDigits(name.hashCode()) + ".csv";
    }

    /** What the import writes. */
    Path csv() {
        return csv;
    }

    private boolean isWorkbook() {
        return !csv.equals(target);
    }

    /**
     * Refuses, before anything is written, to replace the source or a directory: of a workbook the import knows the CSV
     * only.
     */
    ErrorFile besides(Path source) {
        if (isSameFile(source, target)) {
            throw new ErrorCsvException(ErrorCode.ERROR_CSV_IS_SOURCE);
        }
        if (Files.isDirectory(target)) {
            throw new ErrorCsvException(ErrorCode.ERROR_CSV_UNWRITABLE);
        }
        return this;
    }

    private static boolean isSameFile(Path source, Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(source, target);
        } catch (IOException e) {
            // Whichever of them cannot be read is reported when it is opened.
            return false;
        }
    }

    /** Makes the workbook of the error CSV; where that fails, the CSV stays beside it and the result says why. */
    ImportResult complete(ImportResult result) {
        if (!isWorkbook() || result.report().errorCsv() == null) {
            return result;
        }
        ImportReport.Builder report = result.report().toBuilder();
        try {
            ErrorWorkbook.write(csv, target);
            report.errorCsv(target);
        } catch (ErrorCsvException e) {
            keepCsv(result.report(), e.code(), report);
        } catch (IOException e) {
            keepCsv(result.report(), ErrorCode.ERROR_CSV_UNWRITABLE, report);
        }
        return ImportResult.of(report.build());
    }

    private void keepCsv(ImportReport written, ErrorCode why, ImportReport.Builder report) {
        SortedMap<ErrorCode, Long> warnings = new TreeMap<>(written.warnings());
        warnings.put(why, 1L);
        List<RowError> fileWarnings = new ArrayList<>(written.fileWarnings());
        fileWarnings.add(RowError.of(why));
        report.errorCsv(moved()).warnings(warnings).fileWarnings(fileWarnings);
    }

    /**
     * Returns the error CSV under the name of the workbook, or where it is if it cannot be moved; never in place of
     * another file.
     */
    private Path moved() {
        isKept = true;
        try {
            return Files.move(csv, free());
        } catch (IOException e) {
            return csv;
        }
    }

    private Path free() {
        String name = String.valueOf(target.getFileName());
        String stem = name.substring(0, name.length() - WORKBOOK.length());
        Path free = target.resolveSibling(stem + ".csv");
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = target.resolveSibling(stem + "-" + number + ".csv");
        }
        return free;
    }

    /** Deletes the error CSV of which a workbook was made, or was to be made. */
    @Override
    public void close() {
        if (isWorkbook() && !isKept) {
            csv.toFile().delete();
        }
    }
}
