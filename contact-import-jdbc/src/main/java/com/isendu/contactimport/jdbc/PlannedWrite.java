package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;

/** A contact to be inserted or updated, and the index of its row in the batch. */
record PlannedWrite(int index, Contact contact) {}
