package com.isendu.contactimport.internal.normalize.address;

/**
 * The part of an address line with the street.
 *
 * @param line the whole line
 * @param from where the street starts
 * @param to where it ends; equal to {@code from} if there is no street
 */
record AddressSpan(String line, int from, int to) {

    /** Returns a line that holds nothing else. */
    static AddressSpan of(String line) {
        return new AddressSpan(line, 0, line.length());
    }

    boolean isEmpty() {
        return from == to;
    }

    String text() {
        return line.substring(from, to);
    }

    /** Returns the line with another street. */
    String replaced(String street) {
        return line.substring(0, from) + street + line.substring(to);
    }

    /** Shows nothing of the address, which is personal data. */
    @Override
    public String toString() {
        return "AddressSpan[" + (to - from) + " characters]";
    }
}
