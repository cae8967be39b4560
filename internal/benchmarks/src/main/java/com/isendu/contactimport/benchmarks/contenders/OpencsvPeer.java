package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.opencsv.bean.CsvToBeanBuilder;
import java.io.Reader;
import java.nio.file.Files;

/** opencsv binds the rows by the header, Hibernate Validator checks them, JDBC batches store them. */
final class OpencsvPeer {

    private OpencsvPeer() {}

    static Tally run(Task task) throws Exception {
        try (Reader reader = Files.newBufferedReader(task.file())) {
            return BeanImport.run(
                    task,
                    new CsvToBeanBuilder<PeerContact>(reader)
                            .withType(PeerContact.class)
                            .build()
                            .iterator());
        }
    }
}
