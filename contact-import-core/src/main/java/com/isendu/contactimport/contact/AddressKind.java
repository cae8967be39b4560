package com.isendu.contactimport.contact;

/** What an address line holds beside the name of a street. */
public enum AddressKind {
    /** A house number: {@code Via Roma 12/A}. */
    NUMBERED,
    /** A mark on the road or a plot instead of a house number: {@code km 245}, {@code lote 5}. */
    KILOMETRE,
    /** The declaration that the house has no number; the house number is {@code SNC}. */
    NUMBER_DECLARED_ABSENT,
    /** No house number. */
    WITHOUT_NUMBER,
    /** A post office box, which is no street. */
    PO_BOX,
    /** Something that can be read in several ways; the line is not split. */
    UNSURE
}
