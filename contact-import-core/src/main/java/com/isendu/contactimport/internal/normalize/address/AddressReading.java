package com.isendu.contactimport.internal.normalize.address;

/**
 * One way to read an address line, as ranges of its tokens.
 *
 * @param from first token of the reading; what is before it completes the address
 * @param streetFrom first token of the street
 * @param streetTo token after the street
 * @param numberFrom first token of the house number
 * @param numberTo token after the number; equal to {@code numberFrom} if there is none
 * @param score the evidence for the reading, in tenths
 */
record AddressReading(int from, int streetFrom, int streetTo, int numberFrom, int numberTo, int score) {

    /** Returns a street without number. */
    static AddressReading ofStreet(int from, int to) {
        return new AddressReading(from, from, to, to, to, 0);
    }

    /** Returns the token behind the reading; from there on the line completes the address. */
    int to() {
        return Math.max(streetTo, numberTo);
    }
}
