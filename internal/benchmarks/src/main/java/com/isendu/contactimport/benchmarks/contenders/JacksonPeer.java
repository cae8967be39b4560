package com.isendu.contactimport.benchmarks.contenders;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.isendu.contactimport.benchmarks.Tally;
import java.sql.SQLException;

/**
 * Jackson CSV binds the rows by the header, Hibernate Validator checks them, JDBC batches store them. The reader is
 * kept, as its documentation asks.
 */
record JacksonPeer(BeanStore store, ObjectReader reader) implements Importer {

    static JacksonPeer open(String url) throws SQLException {
        ObjectReader reader = new CsvMapper()
                .readerFor(PeerContact.class)
                .with(CsvSchema.emptySchema().withHeader());
        return new JacksonPeer(BeanStore.open(url), reader);
    }

    @Override
    public Tally run(Task task) throws Exception {
        try (MappingIterator<PeerContact> contacts =
                reader.readValues(task.file().toFile())) {
            return BeanImport.run(store, task, contacts);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
