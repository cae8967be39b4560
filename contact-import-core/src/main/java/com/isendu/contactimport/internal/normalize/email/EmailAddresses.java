package com.isendu.contactimport.internal.normalize.email;

import java.util.List;

/** Finds all addresses in a cell, to count the people in it. */
public final class EmailAddresses {

    private EmailAddresses() {}

    /**
     * Returns the addresses as written, in order and each once; empty where there is none, or anything else is left
     * over.
     */
    public static List<String> in(String cell) {
        if (cell.indexOf('@') < 0) {
            return List.of();
        }
        return PlainEmail.key(cell) == null ? EmailCell.addresses(cell) : List.of(cell);
    }
}
