package com.isendu.contactimport.options;

/** What an import does with people whom the file says to want no messages. */
public enum OptOutStrategy {
    /** Their rows are skipped with the warning {@code OPTED_OUT}. */
    SKIP,
    /**
     * Their rows are skipped, and they are entered in the {@link com.isendu.contactimport.sink.SuppressionList}, so
     * that no later import brings them in. Refused where the list takes nobody.
     */
    SUPPRESS,
    /**
     * They are imported with {@code subscription} = {@link com.isendu.contactimport.contact.Contact#OPTED_OUT}, for
     * hosts that do more than write to people, such as shipping to them. Refused where the sink does not keep that
     * field.
     */
    MARK
}
