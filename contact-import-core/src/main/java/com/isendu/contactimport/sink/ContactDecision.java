package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Contact;

/**
 * What a sink is to do with one contact.
 *
 * @param outcome what becomes of the row once that is done
 * @param contact for created and updated: the contact to store, complete; for the others the one of the row, not to be stored
 */
public record ContactDecision(ContactOutcome outcome, Contact contact) {

    /**
     * Tells whether anything is to be written.
     *
     * @return true for created and updated
     */
    public boolean writes() {
        return outcome.outcome() == RowOutcome.CREATED || outcome.outcome() == RowOutcome.UPDATED;
    }
}
