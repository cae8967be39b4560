package com.isendu.contactimport.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Results and previews of two people, one of them without a valid address, and the JSON that they give. */
final class Results {

    static final String REPORT = "\\{\"importId\":\"[^\"]+\",\"counts\":\\{\"records\":2,\"blank\":0,\"created\":1,"
            + "\"updated\":0,\"unchanged\":0,\"skipped\":0,\"rejected\":1},\"errors\":\\{\"EMAIL_INVALID\":1},"
            + "\"warnings\":\\{},\"errorCsv\":null,\"millis\":\\d+,\"advice\":\\[]}";

    static final String RESULT = REPORT.replaceFirst("\\\\\\{", "\\\\{\"outcome\":\"PARTIALLY_IMPORTED\",");

    private static final ImportEngine ENGINE =
            ImportEngine.builder(new JustCounting()).build();
    private static final ImportOptions OPTIONS =
            ImportOptions.builder("shop-42").build();

    private Results() {}

    static ImportResult ofCheck() {
        return ENGINE.check(people(), OPTIONS);
    }

    static ImportPreview preview() {
        return ENGINE.preview(people(), OPTIONS);
    }

    private static ContactSource people() {
        byte[] csv = "email,first_name\nanna@example.com,Anna\nnobody,Bruno\n".getBytes(StandardCharsets.UTF_8);
        return ContactSource.of(() -> new ByteArrayInputStream(csv));
    }
}
