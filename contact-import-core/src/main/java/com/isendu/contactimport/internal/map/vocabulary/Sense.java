package com.isendu.contactimport.internal.map.vocabulary;

/** The role of a phrase of the vocabulary in a header. */
public enum Sense {
    /** Names a field. */
    FIELD,
    /** A name, of what its neighbours say. */
    BARE_NAME,
    /** Says whose e-mail, phone or address it is; alone, the person's name. */
    PERSON,
    /** The same, of a company: a bare name in the same file is the company's. */
    CONTACT_PERSON,
    /** The same; alone, the person's name where no other column is one. */
    CUSTOMER,
    /** A field among the columns of an address, and anything elsewhere. */
    IN_ADDRESS,
    /** A number, of what its neighbours say. */
    BARE_NUMBER,
    /** Says which of several addresses or phones: home, work, billing, shipping. */
    PLACE,
    /** Says nothing. */
    FILLER,
    /** Says that it is a second e-mail or phone, for want of a better one; of anything else, that it is not meant. */
    ALTERNATIVE,
    /** Marks a number that neither calls nor messages reach. */
    FAX,
    /** Says that the column is something else, whatever other words there are. */
    NEVER
}
