package com.isendu.contactimport.web.upload;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that nobody can guess: 128 bits, as 32 characters. */
public final class RandomNames {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomNames() {}

    public static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
