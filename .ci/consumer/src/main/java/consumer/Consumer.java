package consumer;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.spark.SparkContactImport;
import com.isendu.contactimport.spring.ContactImportProperties;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.web.ImportPages;
import com.isendu.contactimport.xlsx.ContactFiles;
import java.util.List;

/** Compiles when each module is where the BOM says. */
final class Consumer {

    static final List<Class<?>> ONE_OF_EACH_MODULE = List.of(
            ImportEngine.class,
            JdbcContactSink.class,
            ContactFiles.class,
            ImportJobs.class,
            ImportPages.class,
            SparkContactImport.class,
            ContactImportProperties.class,
            InMemoryContactSink.class);

    private Consumer() {}
}
