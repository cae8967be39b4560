package com.isendu.contactimport.jdbc.internal.suppression;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 of account and contact key: without the secret, nobody can match addresses against the hashes.
 * Thread-safe.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 32;
    // No key contains it, so different pairs never give the same bytes.
    private static final char SEPARATOR = '\0';

    private final SecretKeySpec secret;

    public KeyedHash(byte[] secret) {
        if (Objects.requireNonNull(secret, "secret").length < MIN_BYTES) {
            throw new IllegalArgumentException("the secret must have at least " + MIN_BYTES + " bytes");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public String of(String account, String contactKey) {
        return keysByHash(account, List.of(contactKey)).keySet().iterator().next();
    }

    public Map<String, String> keysByHash(String account, List<String> contactKeys) {
        Mac mac = mac();
        Map<String, String> keys = new LinkedHashMap<>();
        for (String key : contactKeys) {
            byte[] bytes = (account + SEPARATOR + key).getBytes(StandardCharsets.UTF_8);
            keys.put(HexFormat.of().formatHex(mac.doFinal(bytes)), key);
        }
        return keys;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "KeyedHash";
    }
}
