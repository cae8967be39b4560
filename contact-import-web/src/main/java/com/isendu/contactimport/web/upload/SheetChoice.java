package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.report.ImportPreview;
import java.util.List;
import java.util.function.Supplier;

/**
 * The sheets that a person can choose from.
 *
 * @param names in the order of the workbook; empty where there is nothing to choose
 * @param chosen which one is read, counted from 1; 0 where there is nothing to choose
 */
public record SheetChoice(List<String> names, int chosen) {

    private static final SheetChoice NONE = new SheetChoice(List.of(), 0);

    /** Those of a workbook of which other sheets have cells too. */
    static SheetChoice of(ImportPreview preview, Supplier<List<String>> names) {
        return preview.warnings().stream()
                .filter(warning -> warning.code().equals(ErrorCode.SHEETS_LEFT_OUT))
                .findFirst()
                .map(warning -> of(warning, names.get()))
                .orElse(NONE);
    }

    private static SheetChoice of(RowError warning, List<String> names) {
        String read = warning.parameters().getOrDefault("sheet", "");
        return new SheetChoice(names, names.indexOf(read) + 1);
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
