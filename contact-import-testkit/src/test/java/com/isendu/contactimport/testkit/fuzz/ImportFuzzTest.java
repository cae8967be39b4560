package com.isendu.contactimport.testkit.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any bytes: a result that accounts for every record, or an import exception. See docs/fuzzing.md. */
class ImportFuzzTest {

    private static final byte[] ERROR_CSV_HEADER =
            "email,name,_import_row,_import_code,_import_error\r\n".getBytes(StandardCharsets.UTF_8);

    @FuzzTest(maxDuration = "5m")
    void importsOrRefusesAnyBytes(byte[] bytes) {
        ImportLaws.hold(bytes);
        ImportLaws.holdAsProposed(bytes);
    }

    @FuzzTest(maxDuration = "5m")
    void importsOrRefusesAnyErrorCsv(byte[] bytes) {
        byte[] file = new byte[ERROR_CSV_HEADER.length + bytes.length];
        System.arraycopy(ERROR_CSV_HEADER, 0, file, 0, ERROR_CSV_HEADER.length);
        System.arraycopy(bytes, 0, file, ERROR_CSV_HEADER.length, bytes.length);
        ImportLaws.hold(file);
        ImportLaws.hold(bytes);
    }
}
