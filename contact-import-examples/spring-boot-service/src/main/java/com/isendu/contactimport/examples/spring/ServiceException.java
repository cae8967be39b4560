package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ErrorCode;
import org.springframework.http.HttpStatus;

/** Reports a request that cannot be served, although no file is at fault. The message is for the caller. */
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
