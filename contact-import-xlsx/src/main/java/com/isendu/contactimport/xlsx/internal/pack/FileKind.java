package com.isendu.contactimport.xlsx.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, by its first bytes. */
public enum FileKind {
    ZIP("PK\3\4"),
    GZIP("\u001F\u008B"),
    /** What old Office programs write, and what a workbook with a password is put into. */
    COMPOUND("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    /** A CSV, or what the import refuses by its name. */
    OTHER("");

    /** The number of bytes that identify a kind. */
    public static final int HEAD = 8;

    /** One character for each byte. */
    private final String signature;

    FileKind(String signature) {
        this.signature = signature;
    }

    /** Returns the kind of a file that begins so. */
    public static FileKind of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (FileKind kind : values()) {
            if (bytes.startsWith(kind.signature)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Returns the kind of a file; one that cannot be opened is for the import to report. */
    public static FileKind of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return of(in.readNBytes(HEAD));
        } catch (IOException e) {
            return OTHER;
        }
    }
}
