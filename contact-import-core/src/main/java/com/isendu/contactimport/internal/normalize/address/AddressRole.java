package com.isendu.contactimport.internal.normalize.address;

/**
 * The meaning of a word in an address line; {@code address.properties} lists and explains the words of each role.
 */
enum AddressRole {
    NUMBER,
    KEPT,
    NONE,
    SUFFIX,
    UNIT,
    CARE,
    BOX,
    BOXNUMBER,
    STREET,
    ROAD,
    DAY,
    ORDINAL,
    LINK,
    JOIN,
    MONTH;

    /** Returns the bit of this role in a set of roles. */
    int bit() {
        return 1 << ordinal();
    }
}
