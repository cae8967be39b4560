package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.report.ImportSuspendedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
 * Makes every error an {@code application/problem+json} with a code. The detail is the library's sentence for the code in the language of
 * the request; never a cell that was sent, which may be personal data, and never what an exception says that is not the library's.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    static final ErrorCode REQUEST_INVALID = new ErrorCode("REQUEST_INVALID");

    @ExceptionHandler
    ProblemDetail importFailed(ImportException exception, Locale locale) {
        ProblemDetail problem = problem(
                statusOf(exception), exception.code(), ErrorMessages.in(locale).text(exception));
        if (exception instanceof ImportSuspendedException suspended) {
            problem.setProperty("importId", suspended.report().importId());
        }
        if (exception instanceof SourceException source && !source.names().isEmpty()) {
            problem.setProperty("names", source.names());
        }
        return problem;
    }

    private static HttpStatus statusOf(ImportException exception) {
        if (exception.code().equals(ErrorCode.CANCELLED)) {
            return HttpStatus.CONFLICT;
        }
        boolean system = exception instanceof SinkException || exception instanceof ImportSuspendedException;
        return system ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    @ExceptionHandler
    ProblemDetail notServed(ServiceException exception) {
        return problem(exception.status(), exception.code(), String.valueOf(exception.getMessage()));
    }

    // Said by the options of the import, which quote no value.
    @ExceptionHandler
    ProblemDetail optionRefused(IllegalArgumentException exception) {
        return problem(HttpStatus.BAD_REQUEST, new ErrorCode("OPTION_INVALID"), "An option has no valid value.");
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
