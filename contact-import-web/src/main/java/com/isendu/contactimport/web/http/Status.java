package com.isendu.contactimport.web.http;

/** The statuses that the pages answer with. */
public enum Status {
    OK(200),
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    REQUEST_TIMEOUT(408),
    CONFLICT(409),
    CONTENT_TOO_LARGE(413),
    MISDIRECTED_REQUEST(421),
    UNPROCESSABLE_CONTENT(422),
    TOO_MANY_REQUESTS(429),
    FAULT(500),
    UNAVAILABLE(503);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
