package com.isendu.contactimport.xlsx.internal.read;

import com.isendu.contactimport.xlsx.internal.pack.Unsafe;
import com.isendu.contactimport.xlsx.internal.pack.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * What a workbook says it has (ECMA-376, part 2, 7.2.3): the reader looks for nothing else.
 *
 * @param types the types of its parts
 */
record ContentTypes(Set<String> types) {

    private static final String PART = "[Content_Types].xml";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static ContentTypes of(ZipParts zip) throws IOException {
        Set<String> types = new HashSet<>();
        for (ZipArchiveEntry part : zip.all()) {
            if (part.getName().equalsIgnoreCase(PART)) {
                try (InputStream in = zip.open(part)) {
                    addTo(types, SheetParts.reader(in));
                } catch (XMLStreamException e) {
                    throw Unsafe.damaged();
                }
            }
        }
        return new ContentTypes(types);
    }

    private static void addTo(Set<String> types, XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
            String type = xml.isStartElement() && xml.getLocalName().equals("Override")
                    ? xml.getAttributeValue(null, "ContentType")
                    : null;
            if (type != null) {
                types.add(type);
            }
        }
    }

    /** Small programs write no formats, and the reader would refuse such a workbook for want of them. */
    boolean haveStyles() {
        return types.contains(SPREADSHEET + "styles+xml");
    }

    /** Without them, the reader takes all cells that refer to one for blank. */
    boolean haveSharedStrings() {
        return types.contains(SPREADSHEET + "sharedStrings+xml");
    }
}
