package com.isendu.contactimport.internal.normalize.phone;

/** A numbering plan is written in a way that only the library understands. */
final class UnsupportedPatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedPatternException() {
        super("unsupported pattern");
    }
}
