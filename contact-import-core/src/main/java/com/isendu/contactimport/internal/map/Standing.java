package com.isendu.contactimport.internal.map;

/** The rank of a column among others for the same field. */
enum Standing {
    /** The better one of two that are alike: a mobile among phones, a street line among whole addresses. */
    PREFERRED(0.12),
    /** One like others. */
    USUAL(0),
    /** A phone that cannot receive a message, or the switchboard of a company. */
    LANDLINE(-0.12),
    /** A second e-mail or phone: it is never proposed alone. */
    ALTERNATIVE(-0.3);

    private final double bonus;

    Standing(double bonus) {
        this.bonus = bonus;
    }

    /** Returns what the rank adds to the confidence of a guess. */
    double bonus() {
        return bonus;
    }
}
