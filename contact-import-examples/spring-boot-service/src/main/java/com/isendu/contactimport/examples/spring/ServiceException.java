package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ErrorCode;
import org.springframework.http.HttpStatus;

/** A request that cannot be served, by no fault of a file. Its message is for whoever has sent the request. */
final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient ErrorCode code;

    ServiceException(HttpStatus status, ErrorCode code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }
}
