package com.isendu.contactimport.contact;

import java.util.Locale;

/** What kind of line the phone number of a contact is, by the numbering plan of its country. */
public enum PhoneKind {
    /** A mobile number. */
    MOBILE,
    /** A fixed line. */
    FIXED,
    /** One of the two: the numbering plan does not tell them apart, as in the United States, Canada and Mexico. */
    EITHER,
    /** Neither: a toll-free, premium-rate, personal or internet number, or a number of a company. */
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT);

    /**
     * The kind as {@link ContactField#PHONE_KIND} holds it.
     *
     * @return {@code mobile}, {@code fixed}, {@code either} or {@code other}
     */
    public String text() {
        return text;
    }
}
