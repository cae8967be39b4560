package com.isendu.contactimport.benchmarks.contenders;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The peers' file of rejected rows: the contact and what is wrong with it. */
final class RejectedRows implements Closeable {

    private final CsvWriter writer;

    RejectedRows(Path file) throws IOException {
        this.writer = CsvWriter.builder().build(file);
    }

    void write(PeerContact contact, String reason) {
        writer.writeRecord(
                contact.getEmail(),
                contact.getFirstName(),
                contact.getLastName(),
                contact.getPhone(),
                contact.getCompany(),
                contact.getStreet(),
                contact.getZip(),
                contact.getCity(),
                contact.getCountry(),
                contact.getBirthday(),
                contact.getTags(),
                contact.getNotes(),
                reason);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
