package com.isendu.contactimport.error;

import java.util.Map;

/** Nobody confirmed that the contacts' consents were obtained. Nothing was written. */
public final class ConsentException extends ImportException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; its code is {@link ErrorCode#CONSENT_REQUIRED}. */
    public ConsentException() {
        super(ErrorCode.CONSENT_REQUIRED, Map.of(), null);
    }
}
