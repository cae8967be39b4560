package com.isendu.contactimport.internal.dedupe;

/** The hash of the key of a contact, for maps of a few contacts. */
record HashedKey(long high, long low) {}
