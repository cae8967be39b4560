package com.isendu.contactimport.internal.normalize.address;

import org.jspecify.annotations.Nullable;

/**
 * The parts of an address line that contains the whole address: the street with its additions, and the place.
 *
 * @param country ISO 3166-1 alpha-2 code of the country whose rules were used
 * @param named whether the line names the country
 * @param streetFrom where the line of the street starts in the address line
 * @param streetTo where it ends; equal to {@code streetFrom} if there is none
 * @param more the text after the place, or null
 * @param postcode as written, without a letter for the country
 * @param city as written
 * @param province the code for a province of Italy, otherwise as written; null if there is none
 * @param confidence how certain the place is, from 0 to 1
 */
record WholeAddress(
        String country,
        boolean named,
        int streetFrom,
        int streetTo,
        @Nullable String more,
        String postcode,
        String city,
        @Nullable String province,
        double confidence) {

    /** Returns the same with a country that the line names or does not. */
    WholeAddress named(boolean isNamed) {
        return new WholeAddress(country, isNamed, streetFrom, streetTo, more, postcode, city, province, confidence);
    }

    /** Shows nothing of the address, which is personal data. */
    @Override
    public String toString() {
        return "WholeAddress[" + country + "]";
    }
}
