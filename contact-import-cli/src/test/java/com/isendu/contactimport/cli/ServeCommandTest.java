package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    @TempDir
    private Path directory;

    @Test
    void servesUntilItIsToldToEnd() throws Exception {
        serveOnce("jdbc:h2:mem:served");

        assertThat(directory.toFile().list((parent, name) -> name.startsWith("contact-import-")))
                .isEmpty();
    }

    @Test
    void closesTheDatabaseBeforeTheProcessEnds() throws Exception {
        serveOnce("jdbc:h2:file:" + directory.resolve("contacts"));

        String file = Files.readString(directory.resolve("contacts.mv.db"), StandardCharsets.ISO_8859_1);
        assertThat(file.lines().findFirst().orElseThrow())
                .as("the header, which H2 marks when it closes the file")
                .contains("clean:1");
    }

    private void serveOnce(String database) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.isendu.contactimport.cli.Main",
                        "serve",
                        "--to",
                        database)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            URI address = URI.create(out.readLine());
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            assertThat(page(address)).contains("Choose the file");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static String page(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void refusesAPortThatIsNone() {
        Cli cli = Cli.run("serve", "--port", "70000", "--to", "jdbc:h2:mem:none");
        assertThat(cli.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("port must be 0 to 65535");
    }
}
