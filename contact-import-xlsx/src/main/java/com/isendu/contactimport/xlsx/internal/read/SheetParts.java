package com.isendu.contactimport.xlsx.internal.read;

import com.isendu.contactimport.xlsx.internal.pack.Unsafe;
import com.isendu.contactimport.xlsx.internal.pack.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * In which part of a workbook each sheet is, as its relations say (ECMA-376, part 2, 9.3).
 *
 * @param parts the names of parts by the ids of relations
 */
record SheetParts(Map<String, String> parts) {

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String FOLDER = "xl/";

    static SheetParts of(ZipParts zip) throws IOException {
        Map<String, String> parts = new HashMap<>();
        for (ZipArchiveEntry part : zip.all()) {
            if (part.getName().equals(RELATIONS)) {
                try (InputStream in = zip.open(part)) {
                    addTo(parts, in);
                } catch (XMLStreamException e) {
                    throw Unsafe.damaged();
                }
            }
        }
        return new SheetParts(parts);
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private static void addTo(Map<String, String> parts, InputStream in) throws XMLStreamException {
        XMLStreamReader xml = reader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String id = xml.getAttributeValue(null, "Id");
                String target = xml.getAttributeValue(null, "Target");
                if (id != null && target != null) {
                    parts.put(id, target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }
            }
        }
    }

    /** Returns the part of a sheet; blank where no relation names it. */
    String partOf(String id) {
        return parts.getOrDefault(id, "");
    }
}
