package com.isendu.contactimport.web;

import io.javalin.http.HttpStatus;

/** A request that is not served; what is said of it is in {@link Words}. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    Refusal(HttpStatus status, String key) {
        super(key, null, false, false);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
