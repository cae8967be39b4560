package com.isendu.contactimport.cli;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SpoolException;
import com.isendu.contactimport.xlsx.ContactFiles;
import com.isendu.contactimport.xlsx.XlsxOptions;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Opens a file of contacts by its content: a CSV, a sheet of a workbook, or one of them packed. */
final class SheetOption {

    @Option(
            names = "--sheet",
            paramLabel = "NAME|NUMBER",
            converter = Sheet.class,
            description = "Sheet of a workbook: its name, or its place counted from 1, hidden sheets included."
                    + " Default: the first one with a table.")
    private XlsxOptions options = XlsxOptions.DEFAULT;

    SheetOption() {}

    /** Throws what an import of the file would throw. */
    ContactSource open(Path file) {
        try {
            return ContactFiles.open(file, options);
        } catch (SpoolException e) {
            throw new SourceException(ErrorCode.SPOOL_UNWRITABLE);
        } catch (IOException e) {
            throw new SourceException(ErrorCode.FILE_UNREADABLE);
        }
    }

    static final class Sheet implements ITypeConverter<XlsxOptions> {

        @Override
        public XlsxOptions convert(String word) {
            try {
                return XlsxOptions.DEFAULT.withSheetNameOrNumber(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("sheets are counted from 1");
            }
        }
    }
}
