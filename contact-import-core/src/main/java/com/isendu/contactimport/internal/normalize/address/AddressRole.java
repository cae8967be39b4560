package com.isendu.contactimport.internal.normalize.address;

/**
 * What a word can mean in an address line; {@code address.properties} lists the words of each and says what they are
 * for.
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
