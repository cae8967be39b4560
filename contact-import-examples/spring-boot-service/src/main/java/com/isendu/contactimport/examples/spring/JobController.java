package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobProblem;
import com.isendu.contactimport.jobs.job.JobResult;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.xlsx.ErrorWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** How an import goes, and what became of it. */
@RestController
@RequestMapping("/accounts/{account}/imports/{id}")
class JobController {

    private final ImportJobs jobs;

    JobController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    ImportJob find(@PathVariable("account") String account, @PathVariable("id") String id) {
        return jobs.find(account, id).orElseThrow(() -> new JobException(ErrorCode.JOB_UNKNOWN));
    }

    @PostMapping("/cancel")
    ImportJob cancel(@PathVariable("account") String account, @PathVariable("id") String id) {
        return jobs.cancel(account, id);
    }

    @PostMapping("/continue")
    ImportJob resume(@PathVariable("account") String account, @PathVariable("id") String id) {
        return jobs.resume(account, id);
    }

    @PostMapping("/abandon")
    ImportJob abandon(@PathVariable("account") String account, @PathVariable("id") String id) {
        return jobs.abandon(account, id);
    }

    @DeleteMapping("/files")
    ResponseEntity<Void> deleteFiles(@PathVariable("account") String account, @PathVariable("id") String id) {
        jobs.deleteFiles(account, id);
        return ResponseEntity.noContent().build();
    }

    /** The JSON form of the result; the rows in error are where this service serves them. */
    @GetMapping("/result")
    Map<String, @Nullable Object> result(@PathVariable("account") String account, @PathVariable("id") String id) {
        ImportJob job = find(account, id);
        Map<String, @Nullable Object> form = new LinkedHashMap<>(
                JsonParserFactory.getJsonParser().parseMap(resultOf(job).json()));
        form.put("errorCsv", job.hasErrorCsv() ? addressOf(job) + "/errors.csv" : null);
        form.put("errorWorkbook", job.hasErrorCsv() ? addressOf(job) + "/errors.xlsx" : null);
        return form;
    }

    @GetMapping("/errors.csv")
    ResponseEntity<Resource> errors(@PathVariable("account") String account, @PathVariable("id") String id) {
        return Download.of(new InputStreamResource(errorCsv(account, id)), Download.CSV, "errors.csv");
    }

    /** The same as a workbook, which is made when it is asked for. */
    @GetMapping("/errors.xlsx")
    ResponseEntity<Resource> errorWorkbook(@PathVariable("account") String account, @PathVariable("id") String id)
            throws IOException {
        try (InputStream csv = errorCsv(account, id)) {
            Resource workbook = Download.temporary(file -> ErrorWorkbook.write(csv, file));
            return Download.of(workbook, Download.XLSX, "errors.xlsx");
        }
    }

    private InputStream errorCsv(String account, String id) {
        resultOf(find(account, id));
        return jobs.errorCsv(account, id)
                .orElseThrow(() -> new ServiceException(
                        HttpStatus.NOT_FOUND, new ErrorCode("NO_ROWS_IN_ERROR"), "There are no rows in error."));
    }

    private static JobResult resultOf(ImportJob job) {
        JobResult result = job.result();
        if (result != null) {
            return result;
        }
        JobProblem problem = job.problem();
        if (problem != null && job.state().isEnded()) {
            throw job.state() == JobState.SUSPENDED
                    ? new SinkException(problem.code(), problem.parameters(), null)
                    : new JobException(problem.code(), problem.parameters(), null);
        }
        throw new JobException(
                ErrorCode.JOB_STATE_UNFIT, Map.of("state", job.state().name()), null);
    }

    static URI addressOf(ImportJob job) {
        return UriComponentsBuilder.fromPath("/accounts/{account}/imports/{id}").build(job.account(), job.id());
    }
}
