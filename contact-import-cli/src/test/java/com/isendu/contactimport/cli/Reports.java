package com.isendu.contactimport.cli;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Results made by hand. */
final class Reports {

    static final SourceFormat FORMAT = new SourceFormat(
            StandardCharsets.UTF_8,
            Dialect.delimitedBy(';'),
            0,
            1,
            Map.of(FormatPart.CHARSET, DecidedBy.PROOF, FormatPart.DELIMITER, DecidedBy.DETECTION));

    private static final List<Advice> ADVICE = List.of(
            new Advice(
                    "defaultCountry",
                    "phone",
                    412,
                    List.of(new Advice.Choice("IT", 409), new Advice.Choice("AT", 399))),
            new Advice("datePattern", "birthday", 87, List.of(new Advice.Choice("d MMM yyyy", 87))),
            new Advice("mapping", "email", 30, List.of(new Advice.Choice("3 (C)", "Contact", 29))),
            new Advice("invalidValues", null, 12, List.of(new Advice.Choice("DROP_VALUE", 5))));

    private Reports() {}

    static ImportResult all() {
        return result(new ImportCounts(3, 1, 1, 1, 1, 0, 0), List.of());
    }

    static ImportResult some() {
        return result(new ImportCounts(1234, 2, 1230, 1, 0, 1, 2), rejected());
    }

    static ImportResult none() {
        return result(new ImportCounts(2, 0, 0, 0, 0, 0, 2), rejected());
    }

    private static List<RejectedRow> rejected() {
        return List.of(
                row(2, RowError.ofCell(ErrorCode.EMAIL_INVALID, "email", 0)),
                row(5, RowError.ofCell(ErrorCode.EMAIL_INVALID, "email", 0)));
    }

    private static RejectedRow row(long row, RowError error) {
        return new RejectedRow(new RowPosition(row - 1, row, row), List.of("x"), List.of(error));
    }

    private static ImportResult result(ImportCounts counts, List<RejectedRow> rejected) {
        SortedMap<ErrorCode, Long> errors = new TreeMap<>();
        rejected.forEach(row -> errors.merge(row.errors().get(0).code(), 1L, Long::sum));
        return ImportResult.of(ImportReport.builder(
                        "import-1",
                        counts,
                        FORMAT,
                        ColumnMapping.builder().build(),
                        MappingOrigin.PROPOSED,
                        "0".repeat(64))
                .errors(errors)
                .warnings(new TreeMap<>(Map.of(ErrorCode.HOUSE_NUMBER_MISSING, 7L)))
                .firstErrors(rejected)
                .advice(rejected.isEmpty() ? List.of() : ADVICE)
                .consent(Consent.confirmedBy("Anna"))
                .errorCsv(rejected.isEmpty() ? null : Path.of("list-errors.csv"))
                .elapsed(Duration.ofMillis(1250))
                .build());
    }
}
