package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.spring.ImportOptionsFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The two steps of an import: a file is uploaded and looked at, then submitted with mapping and consent. */
@RestController
@RequestMapping("/accounts/{account}")
class ImportController {

    private final ImportJobs jobs;
    private final ImportEngine engine;
    private final ImportOptionsFactory options;

    ImportController(ImportJobs jobs, ImportEngine engine, ImportOptionsFactory options) {
        this.jobs = jobs;
        this.engine = engine;
        this.options = options;
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(@PathVariable("account") String account, Locale locale) {
        byte[] template =
                engine.template(options.builder(account).locale(locale).build());
        return Download.of(template, Download.CSV, "template.csv");
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportJob> upload(
            @PathVariable("account") String account,
            @RequestPart("file") MultipartFile file,
            @RequestParam(name = "sheet", required = false) @Nullable String sheet,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        JobFile kept = new JobFile(file.getOriginalFilename(), sheet);
        try (InputStream bytes = file.getInputStream()) {
            ImportJob job = jobs.upload(account, bytes, kept, key);
            return ResponseEntity.created(JobController.addressOf(job)).body(job);
        }
    }

    @PutMapping("/imports/{id}/sheet")
    ImportJob chooseSheet(
            @PathVariable("account") String account, @PathVariable("id") String id, @RequestBody Sheet sheet) {
        return jobs.chooseSheet(account, id, sheet.sheet());
    }

    /** Which sheet of a workbook, by its name or its place counted from 1; null for the first one with a table. */
    record Sheet(@Nullable String sheet) {}

    @PostMapping("/imports/{id}/preview")
    ImportPreview preview(
            @PathVariable("account") String account,
            @PathVariable("id") String id,
            @RequestBody ImportSettings settings,
            Locale locale) {
        return jobs.preview(account, id, chosen(account, settings, locale));
    }

    @PostMapping("/imports/{id}/submission")
    ResponseEntity<ImportJob> submit(
            @PathVariable("account") String account,
            @PathVariable("id") String id,
            @RequestBody ImportSettings settings,
            Locale locale) {
        ImportJob job = jobs.submit(account, id, chosen(account, settings, locale));
        return ResponseEntity.accepted().location(JobController.addressOf(job)).body(job);
    }

    @GetMapping("/imports")
    List<ImportJob> list(
            @PathVariable("account") String account,
            @RequestParam(name = "state", defaultValue = "") JobState[] states,
            @RequestParam(name = "skip", defaultValue = "0") int skip,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        return jobs.list(JobQuery.all().of(account).in(states).page(skip, limit));
    }

    private ImportOptions chosen(String account, ImportSettings settings, Locale locale) {
        return settings.addTo(options.builder(account)).locale(locale).build();
    }
}
