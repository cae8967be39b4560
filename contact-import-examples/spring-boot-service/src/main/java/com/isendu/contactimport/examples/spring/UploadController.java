package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.spring.ImportOptionsFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
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
import org.springframework.web.multipart.MultipartFile;

/** The addresses of the service, as {@code static/openapi.yaml} describes them. */
@RestController
@RequestMapping("/accounts/{account}/imports")
class UploadController {

    private final Uploads uploads;
    private final ImportOptionsFactory options;

    UploadController(Uploads uploads, ImportOptionsFactory options) {
        this.uploads = uploads;
        this.options = options;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadStatus> start(
            @PathVariable("account") String account,
            @ModelAttribute UploadForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale)
            throws IOException {
        ImportOptions.Builder chosen =
                form.addTo(options.builder(account)).locale(locale).idempotencyKey(key);
        Upload upload = uploads.start(account, spooled(form.file()), chosen);
        return ResponseEntity.accepted()
                .location(URI.create("/accounts/" + account + "/imports/" + upload.id()))
                .body(upload.status());
    }

    // The server deletes its own copy with the request; the import goes on after it.
    private static ContactSource spooled(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw new ServiceException(HttpStatus.BAD_REQUEST, Problems.REQUEST_INVALID, "There is no file.");
        }
        try (InputStream stream = file.getInputStream()) {
            return ContactSource.spool(stream);
        }
    }

    @GetMapping("/{id}")
    UploadStatus status(@PathVariable("account") String account, @PathVariable("id") String id) {
        return uploads.find(account, id).status();
    }

    @GetMapping("/{id}/result")
    UploadResult result(@PathVariable("account") String account, @PathVariable("id") String id) {
        return UploadResult.of(ended(account, id).result().orElseThrow());
    }

    @GetMapping("/{id}/errors.csv")
    ResponseEntity<FileSystemResource> errors(@PathVariable("account") String account, @PathVariable("id") String id) {
        Path csv = ended(account, id)
                .errorCsv()
                .orElseThrow(() -> new ServiceException(
                        HttpStatus.NOT_FOUND, new ErrorCode("NO_ROWS_IN_ERROR"), "No row is in error."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(csv));
    }

    /** Cancels an import that is not ended; forgets one that is. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("account") String account, @PathVariable("id") String id) {
        Upload upload = uploads.find(account, id);
        if (upload.state().isEnded()) {
            uploads.remove(upload);
            return ResponseEntity.noContent().build();
        }
        upload.cancel();
        return ResponseEntity.accepted().build();
    }

    private Upload ended(String account, String id) {
        Upload upload = uploads.find(account, id);
        if (!upload.state().isEnded()) {
            throw new ServiceException(
                    HttpStatus.CONFLICT, new ErrorCode("IMPORT_NOT_ENDED"), "The import has not ended yet.");
        }
        upload.failure().ifPresent(failure -> {
            throw failure;
        });
        return upload;
    }
}
