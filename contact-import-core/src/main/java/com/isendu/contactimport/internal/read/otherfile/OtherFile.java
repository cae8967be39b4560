package com.isendu.contactimport.internal.read.otherfile;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of file that is not CSV. Each has a message in {@code messages*.properties} with its common name and how to
 * convert it to CSV.
 */
public enum OtherFile {
    XLSX,
    XLSB,
    XLS,
    ODS,
    NUMBERS,
    ZIP,
    PDF,
    GZIP,
    IMAGE,
    SQLITE,
    RTF,
    HTML,
    XML,
    VCARD,
    ICALENDAR,
    JSON,
    LDIF,
    MAIL,
    SQL,
    MARKDOWN,
    PRINTED_TABLE,
    BINARY;

    /** Returns the kind by the first bytes of a source, empty for text. */
    public static Optional<OtherFile> ofBytes(byte[] head) {
        return FileSignatures.kindOf(head);
    }

    /**
     * Returns the kind by the first characters of a source, empty for a possible CSV.
     *
     * @param start the first characters
     * @param whole whether these are all of them
     */
    public static Optional<OtherFile> ofText(String start, boolean whole) {
        return TextFormats.kindOf(start, whole);
    }

    /** What stops a run that is given such a file. */
    public SourceException refusal() {
        return new SourceException(ErrorCode.FILE_NOT_CSV, Map.of("kind", name()));
    }
}
