package com.isendu.contactimport.spring;

import java.util.Base64;

/** Decodes the secret and never quotes it. */
final class SuppressionSecret {

    private SuppressionSecret() {}

    static byte[] of(ContactImportProperties.Suppression suppression) {
        String text = suppression.secret();
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("contact-import.suppression.secret is blank");
        }
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            // Not chained, because the message of the decoder quotes a character of the secret.
            throw new IllegalArgumentException("contact-import.suppression.secret is no Base64");
        }
    }
}
