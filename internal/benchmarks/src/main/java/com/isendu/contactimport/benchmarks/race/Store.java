package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Where the contenders of a race store, each apart from the others. */
interface Store extends AutoCloseable {

    /** The JDBC URL of a contender's own tables; blank when nothing is stored. */
    String url(Contenders contender);

    /** Where a bare operation finds the clean rows. */
    String clean();

    /** Takes away what a contender has stored. */
    void empty(Contenders contender) throws SQLException, IOException;

    /**
     * Brings the store to rest before a turn: what was written is on disk, what is known about the tables is up to
     * date.
     */
    void settle() throws SQLException;

    /** Keeps the clean rows that the import has stored for an account, for the bare operations. */
    void keepClean(String account) throws SQLException, IOException;

    /** CPU time of the server so far; zero when there is none. */
    Duration cpu() throws IOException;

    @Override
    void close() throws IOException;
}
