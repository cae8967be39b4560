package com.isendu.contactimport.internal.map.phone;

/**
 * The part of a phone number that a column contains, according to its header, if numbers are split over several
 * columns.
 */
public enum PhonePart {
    /** The calling code of the country, such as {@code +39}. */
    CALLING_CODE,
    /** The calling code or the name of the country, depending on the cells. */
    COUNTRY_OR_CALLING_CODE,
    /** A calling code or an area code, depending on each cell. */
    CALLING_OR_AREA_CODE,
    /** The area code, such as {@code 06}. */
    AREA_CODE,
    /** What is dialled behind the number. */
    EXTENSION
}
