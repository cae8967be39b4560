package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The main class of a process with a small heap. It imports again and again; each time the heap is exhausted at the
 * next of all calls to the source, the database and the listener, and the import is continued. It must leave what an
 * undisturbed import leaves.
 */
public final class HeapFaultProcess {

    private static final int ROWS = 48;
    private static final int BATCH = 18;
    private static final long SEED = 5;
    private static final Path ERRORS = Path.of(System.getProperty("java.io.tmpdir"), "heap-errors.csv");

    /** How the heap fails. */
    private enum Exhaustion {
        /** One allocation fails, in the call itself. */
        THROWN {
            @Override
            void strike() {
                throw new OutOfMemoryError("thrown");
            }
        },
        /** The heap is full from then on, so that whatever allocates next fails, on any thread. */
        FULL {
            @Override
            void strike() {
                Ballast.fill(0);
            }
        },
        /** As {@link #FULL}, a little later. */
        NEARLY_FULL {
            @Override
            void strike() {
                Ballast.fill(LITTLE);
            }
        };

        private static final int LITTLE = 200_000;

        abstract void strike();
    }

    /** What fills the heap until it is released. */
    private static final class Ballast {

        private static final int LARGEST = 1 << 20;
        private static final int SMALLEST = 256;

        private static Object[] top;

        private static void fill(int room) {
            byte[] reserve = new byte[room];
            try {
                for (int size = LARGEST; size >= SMALLEST; size /= 2) {
                    fillWith(size);
                }
            } finally {
                Reference.reachabilityFence(reserve);
            }
        }

        private static void fillWith(int size) {
            try {
                while (true) {
                    top = new Object[] {top, new byte[size]};
                }
            } catch (OutOfMemoryError e) {
                // Full for this size.
            }
        }

        private static void release() {
            top = null;
        }
    }

    private final UrlDataSource real;
    private final Sample sample;
    private final Exhaustion exhaustion;
    private final List<Connection> opened = new ArrayList<>();
    private final long at;
    private long calls;

    private HeapFaultProcess(UrlDataSource real, Sample sample, Exhaustion exhaustion, long at) {
        this.real = real;
        this.sample = sample;
        this.exhaustion = exhaustion;
        this.at = at;
    }

    /**
     * Arguments: JDBC URL, user, and of how many calls one is tried, with one allocation that fails and with a full
     * heap.
     */
    public static void main(String[] arguments) throws SQLException {
        UrlDataSource dataSource = new UrlDataSource(arguments[0], arguments[1], "");
        int step = Integer.parseInt(arguments[2]);
        int slowStep = Integer.parseInt(arguments[3]);
        Sample sample = Sample.of(ROWS, SEED);
        SampleImport imported = SampleImport.into(dataSource, sample, BATCH);
        Aftermath expected = imported.aftermath(imported.run(dataSource));
        int points = 0;
        for (Exhaustion exhaustion : Exhaustion.values()) {
            boolean struck = true;
            for (long at = 1; struck; at += exhaustion == Exhaustion.THROWN ? step : slowStep) {
                imported.reset();
                HeapFaultProcess fault = new HeapFaultProcess(dataSource, sample, exhaustion, at);
                Aftermath actual = fault.aftermath();
                if (!actual.equals(expected)) {
                    throw new IllegalStateException(
                            exhaustion + " at call " + at + ": expected " + expected + ", left " + actual);
                }
                struck = fault.calls >= at;
                points++;
            }
        }
        System.out.println("points: " + points);
    }

    private Aftermath aftermath() throws SQLException {
        ImportOptions options = SampleImport.options(BATCH, ERRORS, new Listener());
        ImportResult result;
        try {
            result = SampleImport.engine(faulty()).run(ContactSource.of(this::open), options);
        } catch (RuntimeException | OutOfMemoryError e) {
            result = null;
        } finally {
            Ballast.release();
        }
        closeAll();
        return Aftermath.of(real, result == null ? finish() : result, ERRORS);
    }

    // As the end of the process would.
    private void closeAll() throws SQLException {
        for (Connection connection : opened) {
            connection.close();
        }
    }

    private ImportResult finish() {
        ImportEngine engine = SampleImport.engine(real);
        ImportOptions options = SampleImport.options(BATCH, ERRORS, ImportListener.NONE);
        List<ImportRecord> begun = ImportHistory.of(real).imports(SampleImport.ACCOUNT);
        return begun.isEmpty()
                ? engine.run(sample.source(), options)
                : engine.resume(begun.get(0).importId(), sample.source(), options);
    }

    private synchronized void call() {
        if (++calls == at) {
            exhaustion.strike();
        }
    }

    private DataSource faulty() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            call();
            Connection connection = real.getConnection();
            opened.add(connection);
            return proxy(Connection.class, calling(connection));
        });
    }

    // What is closed is closed, whatever happens.
    private InvocationHandler calling(Connection connection) {
        return (proxy, method, arguments) -> {
            boolean closes = method.getName().equals("close");
            if (!closes) {
                call();
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (closes) {
                    call();
                }
            }
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(HeapFaultProcess.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private InputStream open() throws IOException {
        call();
        return new FilterInputStream(Files.newInputStream(sample.file())) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                call();
                return super.read(target, offset, length);
            }
        };
    }

    private final class Listener implements ImportListener {

        @Override
        public void started(ImportRecord record) {
            call();
        }

        @Override
        public void progressed(ImportProgress progress) {
            call();
        }
    }
}
