package com.isendu.contactimport.jdbc;

/** Why a person must not be imported. */
public enum SuppressionReason {
    /** The person wants no messages. */
    OPTED_OUT,
    /** The person asked to be erased; see {@link ContactErasure}. */
    ERASED
}
