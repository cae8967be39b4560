package com.isendu.contactimport.internal.normalize;

/**
 * An address line in two parts.
 *
 * @param street the street, as written in the line
 * @param houseNumber the number as written in the line, or {@code SNC}
 */
record AddressParts(String street, String houseNumber) {

    @Override
    public String toString() {
        return "AddressParts[masked]";
    }
}
