package com.isendu.contactimport.cli;

import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.JsonForm;
import java.io.PrintWriter;

/** Prints a result in the form that was asked for. */
final class ResultOutput {

    private final OutputOptions output;
    private final PrintWriter data;

    ResultOutput(OutputOptions output, PrintWriter data) {
        this.output = output;
        this.data = data;
    }

    /** The verb is import or check. */
    void print(ImportResult result, String verb) {
        if (output.json()) {
            data.println(JsonForm.text(JsonForm.of(result)));
            data.flush();
        } else {
            new ReportText(output.locale(), data).print(result, verb);
        }
    }
}
