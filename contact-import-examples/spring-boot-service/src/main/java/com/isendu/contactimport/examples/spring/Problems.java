package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Makes every error an {@code application/problem+json} with a code. The detail is the library's sentence for the code
 * in the language of the request; never a cell that was sent, which may be personal data, and never what an exception
 * says that is not the library's.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final ErrorCode REQUEST_INVALID = new ErrorCode("REQUEST_INVALID");
    private static final Map<ErrorCode, HttpStatus> STATUSES = Map.of(
            ErrorCode.JOB_UNKNOWN, HttpStatus.NOT_FOUND,
            ErrorCode.IMPORT_UNKNOWN, HttpStatus.NOT_FOUND,
            ErrorCode.JOB_STATE_UNFIT, HttpStatus.CONFLICT,
            ErrorCode.CANCELLED, HttpStatus.CONFLICT,
            ErrorCode.IMPORT_HELD_ELSEWHERE, HttpStatus.CONFLICT,
            ErrorCode.UPLOAD_DELETED, HttpStatus.GONE,
            ErrorCode.UPLOAD_STORE_FULL, HttpStatus.INSUFFICIENT_STORAGE,
            ErrorCode.UPLOAD_STORE_UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE);

    @ExceptionHandler
    ProblemDetail importFailed(ImportException exception, Locale locale) {
        ProblemDetail problem = problem(
                statusOf(exception), exception.code(), ErrorMessages.in(locale).text(exception));
        if (exception instanceof SourceException source && !source.names().isEmpty()) {
            problem.setProperty("names", source.names());
        }
        return problem;
    }

    private static HttpStatus statusOf(ImportException exception) {
        HttpStatus usual =
                exception instanceof SinkException ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_ENTITY;
        return STATUSES.getOrDefault(exception.code(), usual);
    }

    @ExceptionHandler
    ProblemDetail notServed(ServiceException exception) {
        return problem(exception.status(), exception.code(), String.valueOf(exception.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail valueRefused(IllegalArgumentException exception) {
        return problem(HttpStatus.BAD_REQUEST, new ErrorCode("OPTION_INVALID"), "A value is not valid.");
    }

    @ExceptionHandler
    ProblemDetail failed(RuntimeException exception) {
        // Its message may hold anything.
        LOG.error("a request has failed: {}", exception.getClass().getName());
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR, new ErrorCode("SERVICE_FAULT"), "The service could not answer.");
    }

    @ExceptionHandler
    ProblemDetail notMultipart(MultipartException exception) {
        return problem(HttpStatus.BAD_REQUEST, REQUEST_INVALID, "The request is no valid multipart form.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        boolean tooLarge = status.value() == HttpStatus.PAYLOAD_TOO_LARGE.value();
        ProblemDetail problem = tooLarge
                ? problem(status, ErrorCode.FILE_TOO_LARGE, "The file is larger than this service takes.")
                : problem(status, REQUEST_INVALID, "The request cannot be served as it is.");
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static ProblemDetail problem(HttpStatusCode status, ErrorCode code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(code.value());
        problem.setProperty("code", code.value());
        return problem;
    }
}
