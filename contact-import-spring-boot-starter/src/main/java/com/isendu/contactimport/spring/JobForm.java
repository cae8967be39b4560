package com.isendu.contactimport.spring;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobProblem;
import com.isendu.contactimport.jobs.job.JobResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON form of a job. Keys are never removed. */
final class JobForm {

    private JobForm() {}

    static Map<String, @Nullable Object> of(ImportJob job, ErrorMessages messages) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", job.id());
        form.put("account", job.account());
        form.put("state", job.state().name());
        form.put("fileName", job.file().name());
        form.put("sheet", job.file().sheet());
        form.put("fileSize", job.fileSize());
        addTimes(form, job.times());
        form.put("progress", job.progress().counted());
        form.put("rowsPerSecond", job.progress().rowsPerSecond());
        form.put("heldBy", job.heldBy());
        form.put("faults", job.faults());
        form.put("importId", job.importId());
        form.put("problem", problem(job.problem(), messages));
        JobResult result = job.result();
        form.put("outcome", result == null ? null : result.outcome());
        form.put("counts", result == null ? null : result.counts());
        form.put("hasUpload", job.hasUpload());
        form.put("hasErrorCsv", job.hasErrorCsv());
        form.put("recurring", job.recurring());
        form.put("corrects", job.corrects());
        return form;
    }

    private static void addTimes(Map<String, @Nullable Object> form, ImportJob.JobTimes times) {
        form.put("uploadedAt", times.uploadedAt().toString());
        form.put("submittedAt", Objects.toString(times.submittedAt(), null));
        form.put("dueAt", Objects.toString(times.dueAt(), null));
        form.put("endedAt", Objects.toString(times.endedAt(), null));
    }

    private static @Nullable Map<String, String> problem(@Nullable JobProblem problem, ErrorMessages messages) {
        return problem == null
                ? null
                : new TreeMap<>(Map.of("code", problem.code().value(), "text", problem.text(messages)));
    }
}
