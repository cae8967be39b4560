package com.isendu.contactimport.internal.read.otherfile;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises file types by their first bytes. */
final class FileSignatures {

    private static final int LONGEST = 32;
    private static final String ZIP = "PK\3\4";
    /** One character for each byte. */
    private static final Map<String, OtherFile> SIGNATURES = Map.ofEntries(
            Map.entry("\u00D0\u00CF\u0011\u00E0", OtherFile.XLS),
            Map.entry("%PDF-", OtherFile.PDF),
            Map.entry("\u001F\u008B", OtherFile.GZIP),
            Map.entry("\u0089PNG", OtherFile.IMAGE),
            Map.entry("\u00FF\u00D8\u00FF", OtherFile.IMAGE),
            Map.entry("GIF8", OtherFile.IMAGE),
            Map.entry("SQLite format 3\0", OtherFile.SQLITE));
    /** In lower case; they may follow blanks. */
    private static final Map<String, OtherFile> MARKUP = Map.of(
            "{\\rtf", OtherFile.RTF,
            "<html", OtherFile.HTML,
            "<!doctype html", OtherFile.HTML,
            "<table", OtherFile.HTML,
            "<head>", OtherFile.HTML,
            "<body", OtherFile.HTML,
            "<meta ", OtherFile.HTML,
            "<style", OtherFile.HTML,
            "<?xml", OtherFile.XML);

    private FileSignatures() {}

    static Optional<OtherFile> kindOf(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith(ZIP)) {
            return Optional.of(inArchive(bytes));
        }
        return startingLike(bytes, SIGNATURES).or(() -> markup(bytes));
    }

    /** Names of the files in an archive stand between their contents. */
    private static OtherFile inArchive(String bytes) {
        if (bytes.contains("application/vnd.oasis.opendocument")) {
            return OtherFile.ODS;
        }
        if (bytes.contains("xl/workbook.bin")) {
            return OtherFile.XLSB;
        }
        boolean document = bytes.contains("word/") || bytes.contains("ppt/");
        if (bytes.contains("xl/") || (bytes.contains("[Content_Types].xml") && !document)) {
            return OtherFile.XLSX;
        }
        return bytes.contains(".iwa") ? OtherFile.NUMBERS : OtherFile.ZIP;
    }

    static Optional<OtherFile> markup(String text) {
        String start = text.stripLeading();
        return startingLike(
                start.substring(0, Math.min(start.length(), LONGEST)).toLowerCase(Locale.ROOT), MARKUP);
    }

    private static Optional<OtherFile> startingLike(String text, Map<String, OtherFile> beginnings) {
        return beginnings.entrySet().stream()
                .filter(beginning -> text.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
