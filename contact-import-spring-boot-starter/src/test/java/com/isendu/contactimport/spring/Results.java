package com.isendu.contactimport.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobProblem;
import com.isendu.contactimport.jobs.job.JobProgress;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Results and previews of two people, one of them without a valid address, and the JSON that they give. */
final class Results {

    static final String REPORT = "\\{\"importId\":\"[^\"]+\",\"counts\":\\{\"records\":2,\"blank\":0,\"created\":1,"
            + "\"updated\":0,\"unchanged\":0,\"skipped\":0,\"rejected\":1},\"errors\":\\{\"EMAIL_INVALID\":1},"
            + "\"warnings\":\\{},\"errorCsv\":null,\"millis\":\\d+,\"advice\":\\[]}";

    static final String RESULT = REPORT.replaceFirst("\\\\\\{", "\\\\{\"outcome\":\"PARTIALLY_IMPORTED\",");

    static final String JOB =
            "{\"id\":\"1f\",\"account\":\"shop-42\",\"state\":\"SUSPENDED\",\"fileName\":\"people.csv\","
                    + "\"sheet\":null,\"fileSize\":70,\"uploadedAt\":\"2026-11-30T10:00:00Z\",\"submittedAt\":null,\"dueAt\":null,"
                    + "\"endedAt\":null,\"progress\":{\"bytesRead\":35,\"bytesTotal\":70,\"rows\":20,\"rejected\":1},"
                    + "\"rowsPerSecond\":10,\"heldBy\":null,\"faults\":0,\"importId\":\"i1\",\"problem\":{\"code\":\"CANCELLED\","
                    + "\"text\":\"" + ErrorMessages.english().text(ErrorCode.CANCELLED, Map.of())
                    + "\"},\"outcome\":null,"
                    + "\"counts\":null,\"hasUpload\":true,\"hasErrorCsv\":false,\"recurring\":null,\"corrects\":null}";

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

    /** A job that was cancelled after two seconds. */
    static ImportJob job() {
        Instant begun = Instant.parse("2026-11-30T10:00:00Z");
        return new ImportJob(
                "1f",
                "shop-42",
                JobState.SUSPENDED,
                JobFile.named("people.csv"),
                70,
                new ImportJob.JobTimes(begun, null, null, null),
                new JobProgress(new ImportProgress(35, 70, 20, 1), 0, begun, begun.plusSeconds(2)),
                null,
                0,
                "i1",
                new JobProblem(ErrorCode.CANCELLED, Map.of()),
                null,
                false,
                "upload-1f",
                null,
                null);
    }

    private static ContactSource people() {
        byte[] csv = "email,first_name\nanna@example.com,Anna\nnobody,Bruno\n".getBytes(StandardCharsets.UTF_8);
        return ContactSource.of(() -> new ByteArrayInputStream(csv));
    }
}
