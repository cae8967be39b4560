package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.PEOPLE;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineListenerTest {

    private final List<String> heard = new ArrayList<>();
    private final List<ImportRecord> records = new ArrayList<>();

    /** Notes under its name what it hears. */
    private final class Noting implements ImportListener {

        private final String name;

        private Noting(String name) {
            this.name = name;
        }

        @Override
        public void started(ImportRecord record) {
            heard.add(name + " started " + record.state());
        }

        @Override
        public void ended(ImportRecord record, Duration duration) {
            assertThat(duration).isPositive();
            heard.add(name + " ended " + record.state());
            records.add(record);
        }
    }

    @Test
    void engineAndOptionsHearStartAndEndInThatOrder() {
        ImportReport report = engine(new StoringSink())
                .run(source(PEOPLE), options().listener(new Noting("options")).build())
                .report();

        assertThat(heard)
                .containsExactly(
                        "engine started RUNNING",
                        "options started RUNNING",
                        "engine ended COMPLETED",
                        "options ended COMPLETED");
        assertThat(records).extracting(ImportRecord::importId).containsOnly(report.importId());
        assertThat(records).extracting(ImportRecord::counts).containsOnly(report.counts());
    }

    @Test
    void everyListenerOfTheEngineHearsTheImport() {
        ImportEngine.builder(new StoringSink())
                .listener(new Noting("first"))
                .listener(new Noting("second"))
                .build()
                .run(source(PEOPLE), options().build());

        assertThat(heard).contains("first ended COMPLETED", "second ended COMPLETED");
    }

    @Test
    void suspensionIsHeardAsAnEnd() {
        StoringSink failing = new StoringSink() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                throw new SinkException(ErrorCode.SINK_FAULT);
            }
        };
        suspended(failing);

        assertThat(heard).containsExactly("engine started RUNNING", "engine ended SUSPENDED");
        assertThat(records.get(0).counts()).isEqualTo(ImportCounts.NONE);
    }

    @Test
    void endIsHeardOnceThoughTheStoreCannotRecordIt() {
        StoringSink forgetful = new StoringSink() {
            @Override
            public void finished(ImportRecord record) {
                throw new SinkException(ErrorCode.SINK_UNAVAILABLE);
            }
        };
        suspended(forgetful);

        assertThat(heard).containsExactly("engine started RUNNING", "engine ended SUSPENDED");
    }

    @Test
    void checkIsNoImport() {
        engine(new StoringSink()).check(source(PEOPLE), options().build());

        assertThat(heard).isEmpty();
    }

    @Test
    void listenerThatThrowsKeepsNoOtherFromHearing() {
        ImportListener throwing = new ImportListener() {
            @Override
            public void ended(ImportRecord record, Duration duration) {
                throw new IllegalStateException();
            }
        };
        ImportEngine.builder(new StoringSink())
                .listener(throwing)
                .listener(new Noting("second"))
                .build()
                .run(source(PEOPLE), options().build());

        assertThat(heard).contains("second ended COMPLETED");
        assertThat(records).extracting(ImportRecord::state).containsOnly(ImportState.COMPLETED);
    }

    private ImportEngine engine(ContactSink sink) {
        return ImportEngine.builder(sink).listener(new Noting("engine")).build();
    }

    private void suspended(ContactSink sink) {
        assertThatThrownBy(() -> engine(sink).run(source(PEOPLE), options().build()))
                .isInstanceOf(ImportSuspendedException.class);
    }
}
