package com.isendu.contactimport.web.session;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.report.ImportPreview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The sheets that a person can choose from.
 *
 * @param names in the order of the workbook; empty where there is nothing to choose
 * @param chosen which one is read, counted from 1; 0 where there is nothing to choose
 */
public record SheetChoice(List<String> names, int chosen) {

    private static final SheetChoice NONE = new SheetChoice(List.of(), 0);

    /** Those of a workbook of which other sheets have cells too. */
    static SheetChoice of(Path file, ImportPreview preview) throws IOException {
        Optional<String> read = preview.warnings().stream()
                .filter(warning -> warning.code().equals(ErrorCode.SHEETS_LEFT_OUT))
                .map(SheetChoice::sheet)
                .findFirst();
        return read.isPresent() ? of(file, read.get()) : NONE;
    }

    private static String sheet(RowError warning) {
        return warning.parameters().getOrDefault("sheet", "");
    }

    private static SheetChoice of(Path file, String read) throws IOException {
        try {
            List<String> names = Workbooks.sheets(file);
            return new SheetChoice(names, names.indexOf(read) + 1);
        } catch (SourceException e) {
            // It is packed: what the warning says has to do.
            return NONE;
        }
    }

    /** Whether this is one of them. */
    public boolean has(int number) {
        return number >= 1 && number <= names.size();
    }

    /** The names are people's. */
    @Override
    public String toString() {
        return "SheetChoice[" + names.size() + ", " + chosen + "]";
    }
}
