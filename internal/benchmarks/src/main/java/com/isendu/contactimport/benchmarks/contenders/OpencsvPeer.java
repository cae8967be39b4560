package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.opencsv.bean.CsvToBeanBuilder;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.SQLException;

/** opencsv binds the rows by the header, Hibernate Validator checks them, JDBC batches store them. */
record OpencsvPeer(BeanStore store) implements Importer {

    static OpencsvPeer open(String url) throws SQLException {
        return new OpencsvPeer(BeanStore.open(url));
    }

    @Override
    public Tally run(Task task) throws Exception {
        try (Reader reader = Files.newBufferedReader(task.file())) {
            return BeanImport.run(
                    store,
                    task,
                    new CsvToBeanBuilder<PeerContact>(reader)
                            .withType(PeerContact.class)
                            .build()
                            .iterator());
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
