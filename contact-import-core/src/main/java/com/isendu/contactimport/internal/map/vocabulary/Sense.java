package com.isendu.contactimport.internal.map.vocabulary;

/** The role of a phrase of the vocabulary in a header. */
public enum Sense {
    /** Names a field. */
    FIELD,
    /** A name, of what its neighbours say. */
    BARE_NAME,
    /** Names the owner of an e-mail, phone or address; alone, the name of the person. */
    PERSON,
    /** The same, of a company: a bare name in the same file is the company's. */
    CONTACT_PERSON,
    /** The same; alone, the person's name where no other column is one. */
    CUSTOMER,
    /** A field among the columns of an address, and anything elsewhere. */
    IN_ADDRESS,
    /** A number, of what its neighbours say. */
    BARE_NUMBER,
    /** Names one of several addresses or phones: home, work, billing, shipping. */
    PLACE,
    /** Has no meaning. */
    FILLER,
    /** Marks a second e-mail or phone, used if there is no better one; rules out any other field. */
    ALTERNATIVE,
    /** Marks a number that neither calls nor messages reach. */
    FAX,
    /** Marks a column as something else, regardless of the other words. */
    NEVER
}
