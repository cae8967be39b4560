package com.isendu.contactimport.jdbc.internal.statement;

import com.isendu.contactimport.contact.Contact;

/** A contact to be inserted or updated, and the index of its row in the batch. */
public record PlannedWrite(int index, Contact contact) {}
