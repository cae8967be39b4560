package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The exports of well-known software in the data folder are shown as docs/previews.md shows them, and come in whole.
 */
class LayoutSamplesTest {

    private static final Path DATA = Path.of("..", "contact-import-examples", "data", "layouts");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "google-contacts.csv, en",
        "outlook-italiano.csv, it",
        "shopify-customers.csv, en",
        "mailchimp-audience.csv, en",
        "mailchimp-unsubscribed.csv, en",
        "shop-orders.csv, en",
        "easyfatt-clienti.csv, it"
    })
    void previewIsAsDocumented(String file, String locale) throws IOException {
        String text = Cli.run("preview", DATA.resolve(file), "--locale", locale).out();

        String document = Files.readString(Path.of("..", "docs", "previews.md"));
        assertThat(document).contains(text.substring(text.indexOf('\n') + 1).stripTrailing());
    }

    @ParameterizedTest
    @CsvSource({
        "google-contacts.csv, 3",
        "outlook-italiano.csv, 2",
        "shopify-customers.csv, 1",
        "mailchimp-audience.csv, 4",
        "mailchimp-unsubscribed.csv, 0",
        "shop-orders.csv, 1",
        "easyfatt-clienti.csv, 2"
    })
    void allContactsComeInButThoseWhoWantNoMessages(String file, int contacts) {
        Cli cli = Cli.run(
                "import",
                DATA.resolve(file),
                "--to",
                "jdbc:h2:file:" + directory.resolve("store"),
                "--errors",
                directory.resolve("errors.csv"),
                "--consent",
                "Anna",
                "--country",
                "IT",
                "--json");

        assertThat(cli.out()).contains("\"outcome\":\"ALL_IMPORTED\"").contains("\"created\":" + contacts);
    }
}
