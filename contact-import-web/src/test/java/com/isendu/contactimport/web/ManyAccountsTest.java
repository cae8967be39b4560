package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Accounts that have a file open cost a server little: {@code -Dcontactimport.accounts=1000} makes them many. */
class ManyAccountsTest {

    private static final int ACCOUNTS = Integer.getInteger("contactimport.accounts", 60);
    private static final int IMPORTS = 20;
    private static final byte[] FILE = "E-mail;Nome\r\nanna@shop.example;Anna\r\nbroken;Bruno\r\n".getBytes(UTF_8);

    private final GatedSink gated = new GatedSink();

    @Test
    void haveNoThreadOfTheirOwn() throws Exception {
        try (Served served = Served.on(gated).threads(IMPORTS).start()) {
            for (int account = 0; account < IMPORTS; account++) {
                Caller caller = new Caller(served.uri(), "shop-" + account);
                assertThat(caller.imports(uploads(caller)).body()).contains("Importing");
            }
            long threads = threads();
            for (int account = IMPORTS; account < ACCOUNTS; account++) {
                uploads(new Caller(served.uri(), "shop-" + account));
            }
            long more = threads() - threads;
            System.out.printf(
                    Locale.ROOT,
                    "%d accounts with a file each, %d imports under way: %d MB of heap, %d threads more%n",
                    ACCOUNTS,
                    IMPORTS,
                    heapMegabytes(),
                    more);
            assertThat(more).isLessThan(10);
            gated.let(IMPORTS);
        }
    }

    /** Those of the server; each caller has one of its own here. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("HttpClient"))
                .count();
    }

    private static String uploads(Caller caller) throws Exception {
        caller.open("/");
        String file = caller.upload("/files", "clienti.csv", FILE).uri().getPath();
        assertThat(caller.open(file + "/check").statusCode()).isEqualTo(200);
        return file;
    }

    private static long heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }
}
