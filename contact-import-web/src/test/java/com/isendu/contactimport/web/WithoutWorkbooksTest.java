package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of a host that has no contact-import-xlsx. */
class WithoutWorkbooksTest {

    private static final Pattern LEFT_OUT = Pattern.compile("contact-import-xlsx|fastexcel");

    /** What is done with the pages there; an interface of the JDK is all that the two class paths share. */
    public static final class Visit implements Callable<List<String>> {

        private static final byte[] WORKBOOK = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};

        @Override
        public List<String> call() throws Exception {
            try (Served served = Served.start(new InMemoryContactSink())) {
                Caller caller = new Caller(served.uri());
                String first = caller.open("/").body();
                String refused =
                        caller.upload("/files", "people.xlsx", WORKBOOK).body();
                String address = caller.upload("/files", "people.csv", "E-mail\r\nnobody\r\n".getBytes(UTF_8))
                        .uri()
                        .getPath();
                String imports = caller.imports(address).uri().getPath();
                String outcome = caller.open(imports).body();
                while (outcome.contains("id=\"progress\"")) {
                    outcome = caller.open(imports).body();
                }
                return List.of(
                        first,
                        refused,
                        outcome,
                        String.valueOf(caller.open(imports + "/errors.xlsx").statusCode()));
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void takeCsvAndSayHowToMakeOneOfOtherFiles() throws Exception {
        List<String> seen;
        try (URLClassLoader host = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> visit = host.loadClass(Visit.class.getName());
            seen = ((Callable<List<String>>) visit.getConstructor().newInstance()).call();
        }

        assertThat(seen.get(0)).contains("accept=\".csv,.txt,.tsv,text/csv,text/plain\"", "Contact file (CSV)");
        assertThat(seen.get(1)).contains("This is a ZIP archive (.zip).");
        assertThat(seen.get(2)).contains("No contact imported", "errors.csv").doesNotContain("errors.xlsx");
        assertThat(seen.get(3)).isEqualTo("404");
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        StringTokenizer entries = new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
        while (entries.hasMoreTokens()) {
            String entry = entries.nextToken();
            if (!LEFT_OUT.matcher(entry).find()) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
