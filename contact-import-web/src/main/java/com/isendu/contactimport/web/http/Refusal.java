package com.isendu.contactimport.web.http;

/** A request that is not served; the key names the sentence about it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Status status;

    public Refusal(Status status, String key) {
        super(key, null, false, false);
        this.status = status;
    }

    /** Where there is nothing of that address, or it is somebody else's. */
    public static Refusal unknown() {
        return new Refusal(Status.NOT_FOUND, "refused.unknown");
    }

    /** For a form that none of the pages can have sent. */
    public static Refusal badForm() {
        return new Refusal(Status.BAD_REQUEST, "refused.form");
    }

    public Status status() {
        return status;
    }

    public String key() {
        return String.valueOf(getMessage());
    }
}
