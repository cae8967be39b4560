package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.JsonForm;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.spring.ImportOptionsFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of the service, as {@code static/openapi.yaml} describes them. */
@RestController
@RequestMapping("/accounts/{account}/imports")
class ImportController {

    private final ImportEngine engine;
    private final ImportTasks tasks;
    private final ImportOptionsFactory options;

    ImportController(ImportEngine engine, ImportTasks tasks, ImportOptionsFactory options) {
        this.engine = engine;
        this.tasks = tasks;
        this.options = options;
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPreview preview(@PathVariable("account") String account, @ModelAttribute ImportForm form, Locale locale)
            throws IOException {
        try (ContactSource source = form.open()) {
            return engine.preview(source, chosen(form, account, locale).build());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportTaskStatus> start(
            @PathVariable("account") String account,
            @ModelAttribute ImportForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale)
            throws IOException {
        ImportOptions.Builder chosen =
                chosen(form, account, locale).consent(form.consent()).idempotencyKey(key);
        ImportTask task = tasks.start(account, form.open(), chosen);
        return ResponseEntity.accepted()
                .location(URI.create(addressOf(account, task.id())))
                .body(task.status());
    }

    private ImportOptions.Builder chosen(ImportForm form, String account, Locale locale) {
        return form.addTo(options.builder(account)).locale(locale);
    }

    @GetMapping("/{id}")
    ImportTaskStatus status(@PathVariable("account") String account, @PathVariable("id") String id) {
        return tasks.find(account, id).status();
    }

    /** The JSON form of the result; the error CSV is where this service serves it. */
    @GetMapping("/{id}/result")
    Map<String, @Nullable Object> result(@PathVariable("account") String account, @PathVariable("id") String id) {
        ImportTask task = ended(account, id);
        Map<String, @Nullable Object> form =
                new LinkedHashMap<>(JsonForm.of(task.result().orElseThrow()));
        boolean hasErrors = task.errorCsv().isPresent();
        form.put("errorCsv", hasErrors ? addressOf(account, id) + "/errors.csv" : null);
        form.put("errorWorkbook", hasErrors ? addressOf(account, id) + "/errors.xlsx" : null);
        return form;
    }

    private static String addressOf(String account, String id) {
        return "/accounts/" + account + "/imports/" + id;
    }

    @GetMapping("/{id}/errors.csv")
    ResponseEntity<FileSystemResource> errors(@PathVariable("account") String account, @PathVariable("id") String id) {
        return download(withErrors(account, id), "text/csv;charset=UTF-8", "errors.csv");
    }

    /** The same as a workbook, which is made when it is asked for. */
    @GetMapping("/{id}/errors.xlsx")
    ResponseEntity<FileSystemResource> errorWorkbook(
            @PathVariable("account") String account, @PathVariable("id") String id) throws IOException {
        withErrors(account, id);
        Path workbook = tasks.find(account, id).writeErrorWorkbook();
        return download(workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "errors.xlsx");
    }

    private Path withErrors(String account, String id) {
        return ended(account, id)
                .errorCsv()
                .orElseThrow(() -> new ServiceException(
                        HttpStatus.NOT_FOUND, new ErrorCode("NO_ROWS_IN_ERROR"), "No row is in error."));
    }

    private static ResponseEntity<FileSystemResource> download(Path file, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file));
    }

    /** Cancels an import that is not ended; forgets one that is. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("account") String account, @PathVariable("id") String id) {
        ImportTask task = tasks.find(account, id);
        if (task.state().isEnded()) {
            tasks.remove(task);
            return ResponseEntity.noContent().build();
        }
        task.cancel();
        return ResponseEntity.accepted().build();
    }

    private ImportTask ended(String account, String id) {
        ImportTask task = tasks.find(account, id);
        if (!task.state().isEnded()) {
            throw new ServiceException(
                    HttpStatus.CONFLICT, new ErrorCode("IMPORT_NOT_ENDED"), "The import has not ended yet.");
        }
        task.failure().ifPresent(failure -> {
            throw failure;
        });
        return task;
    }
}
