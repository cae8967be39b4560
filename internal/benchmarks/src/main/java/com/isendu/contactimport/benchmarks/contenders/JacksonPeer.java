package com.isendu.contactimport.benchmarks.contenders;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.isendu.contactimport.benchmarks.Tally;

/** Jackson CSV binds the rows by the header, Hibernate Validator checks them, JDBC batches store them. */
final class JacksonPeer {

    private JacksonPeer() {}

    static Tally run(Task task) throws Exception {
        try (MappingIterator<PeerContact> contacts = new CsvMapper()
                .readerFor(PeerContact.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(task.file().toFile())) {
            return BeanImport.run(task, contacts);
        }
    }
}
