package com.isendu.contactimport.testkit.plan;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that knows a plan and the file it is of, and nothing else. */
final class RowsElsewhere {

    private RowsElsewhere() {}

    /**
     * Writes down what the rows of a plan are.
     *
     * @param arguments the plan, the source, and where to write
     */
    public static void main(String[] arguments) throws IOException {
        ImportPlan plan = ImportPlan.parse(Files.readString(Path.of(arguments[0])));
        Files.write(Path.of(arguments[2]), rows(ContactSource.of(Path.of(arguments[1])), plan), StandardCharsets.UTF_8);
    }

    static List<String> rows(ContactSource source, ImportPlan plan) {
        List<String> told = new ArrayList<>();
        ImportEngine engine = ImportEngine.builder(new InMemoryContactSink()).build();
        try (ContactRows rows = engine.rows(source, plan)) {
            rows.forEachRemaining(
                    row -> told.add(row.position() + " " + row.cells() + " " + row.warnings() + made(row)));
            rows.fileWarnings().forEach(warning -> told.add(warning.toString()));
        }
        return told;
    }

    private static String made(ContactRow row) {
        if (row instanceof ReadyRow ready) {
            StringBuilder values = new StringBuilder(" ready");
            ready.contact().forEach((field, value) -> values.append(' ').append(field.key() + "=" + value));
            return values.toString();
        }
        return " rejected " + ((RejectedRow) row).errors();
    }
}
