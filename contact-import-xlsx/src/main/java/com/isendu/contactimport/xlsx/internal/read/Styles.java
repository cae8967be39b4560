package com.isendu.contactimport.xlsx.internal.read;

import com.isendu.contactimport.xlsx.internal.pack.Unsafe;
import com.isendu.contactimport.xlsx.internal.pack.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Whether a workbook has formats: small programs write none, and the reader would refuse such a workbook for want of them. */
final class Styles {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    private Styles() {}

    static boolean areIn(ZipParts zip) throws IOException {
        for (ZipArchiveEntry part : zip.all()) {
            if (part.getName().equalsIgnoreCase(CONTENT_TYPES)) {
                try (InputStream in = zip.open(part)) {
                    if (areNamed(SheetParts.reader(in))) {
                        return true;
                    }
                } catch (XMLStreamException e) {
                    throw Unsafe.damaged();
                }
            }
        }
        return false;
    }

    private static boolean areNamed(XMLStreamReader types) throws XMLStreamException {
        while (types.hasNext()) {
            types.next();
            if (types.isStartElement()
                    && types.getLocalName().equals("Override")
                    && STYLES.equals(types.getAttributeValue(null, "ContentType"))) {
                return true;
            }
        }
        return false;
    }
}
