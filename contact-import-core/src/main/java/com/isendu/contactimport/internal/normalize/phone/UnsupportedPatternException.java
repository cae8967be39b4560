package com.isendu.contactimport.internal.normalize.phone;

/** A numbering plan uses a pattern that only libphonenumber supports. */
final class UnsupportedPatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedPatternException() {
        super("unsupported pattern");
    }
}
