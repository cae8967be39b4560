package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An import made of the rows of a plan by what anybody would write: the first row of a key is stored, the others are
 * not.
 *
 * @param stored the first contact of each key
 * @param rejected the rows in error by themselves
 * @param repeated how many ready rows have the key of an earlier one
 * @param blankRows blank rows passed
 * @param fileWarnings the codes of the warnings about the whole file
 * @param rowWarnings how often each code was the warning of a row
 */
record ReplayedRows(
        SortedMap<String, Contact> stored,
        List<RejectedRow> rejected,
        long repeated,
        long blankRows,
        List<ErrorCode> fileWarnings,
        SortedMap<ErrorCode, Long> rowWarnings) {

    /** Plans with one engine, and reads with another one, which gets the plan as a text. */
    static ReplayedRows of(ContactSource source, ImportOptions options) {
        String plan = engine().plan(source, options).text();
        try (ContactRows rows = engine().rows(source, ImportPlan.parse(plan))) {
            return fold(rows);
        }
    }

    private static ImportEngine engine() {
        return ImportEngine.builder(new InMemoryContactSink()).build();
    }

    private static ReplayedRows fold(ContactRows rows) {
        SortedMap<String, Contact> stored = new TreeMap<>();
        List<RejectedRow> rejected = new ArrayList<>();
        SortedMap<ErrorCode, Long> warnings = new TreeMap<>();
        long repeated = 0;
        while (rows.hasNext()) {
            ContactRow row = rows.next();
            row.warnings().forEach(warning -> warnings.merge(warning.code(), 1L, Long::sum));
            if (row instanceof ReadyRow ready) {
                Contact contact = ready.contact();
                repeated += stored.putIfAbsent(contact.key(), contact) == null ? 0 : 1;
            } else {
                rejected.add((RejectedRow) row);
            }
        }
        List<ErrorCode> ofFile =
                rows.fileWarnings().stream().map(warning -> warning.code()).toList();
        return new ReplayedRows(stored, rejected, repeated, rows.blankRows(), ofFile, warnings);
    }
}
