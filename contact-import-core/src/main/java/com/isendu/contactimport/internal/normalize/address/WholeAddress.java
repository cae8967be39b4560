package com.isendu.contactimport.internal.normalize.address;

import org.jspecify.annotations.Nullable;

/**
 * What an address line holds that is the whole address: the street with all that completes it, and the place.
 *
 * @param country ISO 3166-1 alpha-2 code of the country by which the line was read
 * @param named whether the line names the country itself
 * @param streetFrom where the line of the street starts in the address line
 * @param streetTo where it ends; the same where there is none
 * @param more what stands behind the place, or null
 * @param postcode as written, without a letter for the country
 * @param city as written
 * @param province the code where it is a province of Italy, else as written; null where there is none
 * @param confidence how sure the place is, from 0 to 1
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

    /** It is somebody's address. */
    @Override
    public String toString() {
        return "WholeAddress[" + country + "]";
    }
}
