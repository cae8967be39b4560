package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Normalises a subscription from the meaning of its columns. An unclear cell is an error and is never dropped.
 */
public final class SubscriptionNormalizer implements ValueNormalizer {

    private static final Set<String> STATES = Set.of(Contact.SUBSCRIBED, Contact.OPTED_OUT);

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        return STATES.contains(text) ? text : cell.fail(ErrorCode.SUBSCRIPTION_UNCLEAR);
    }
}
