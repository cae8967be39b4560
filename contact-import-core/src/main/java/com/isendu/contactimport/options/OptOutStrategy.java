package com.isendu.contactimport.options;

/** What to do with people who want no messages according to the file. */
public enum OptOutStrategy {
    /** Their rows are skipped with the warning {@code OPTED_OUT}. The default. */
    SKIP,
    /**
     * Their rows are skipped and they are added to the {@link com.isendu.contactimport.sink.SuppressionList}, so that
     * later imports skip them. Requires a list that supports {@code add}.
     */
    SUPPRESS,
    /**
     * They are imported with {@code subscription} = {@link com.isendu.contactimport.contact.Contact#OPTED_OUT}, for
     * hosts that also need contacts for other purposes, such as shipping. Requires a sink that stores this field.
     */
    MARK
}
