package com.isendu.contactimport.xlsx.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook with a password, which stands encrypted in a compound file (MS-OFFCRYPTO, 1.3.3). */
public final class EncryptedWorkbook {

    private static final int CHUNK = 65_536;
    /** The name of its stream, one character for each byte. */
    private static final String STREAM =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private EncryptedWorkbook() {}

    /** Returns whether a compound file has that stream: its directory can be anywhere in the file. */
    public static boolean is(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String before = "";
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                String text = before + new String(chunk, StandardCharsets.ISO_8859_1);
                if (text.contains(STREAM)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - STREAM.length()));
            }
            return false;
        }
    }
}
