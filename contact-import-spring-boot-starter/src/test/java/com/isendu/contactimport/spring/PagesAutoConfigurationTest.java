package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.web.ImportPages;
import com.isendu.contactimport.web.Visitor;
import com.isendu.contactimport.web.VisitorResolver;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The pages as the starter mounts them, in a running application. */
class PagesAutoConfigurationTest {

    private static final String PEOPLE = "E-mail;Nome\r\nanna@shop.example;Anna\r\nbroken;Bruno\r\n";
    private static final Map<String, String> COLUMNS = Map.of("column-0", "email", "column-1", "first_name");

    private static ServedApplication shop;

    @BeforeAll
    static void start() {
        // Spring's own limit of uploads is far below the files that the pages take.
        shop = ServedApplication.start("spring.servlet.multipart.max-file-size=1KB");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void importAFileThatIsUploadedLinkedAndConfirmed() throws Exception {
        HttpResponse<String> outcome = shop.browserOf("shop-1").imports("/import", PEOPLE, COLUMNS);

        assertThat(outcome.uri().getPath()).startsWith("/import/imports/");
        assertThat(outcome.body()).contains("Some contacts imported");
    }

    @Test
    void showNothingOfAnotherAccount() throws Exception {
        String imported = shop.browserOf("shop-2")
                .imports("/import", PEOPLE, COLUMNS)
                .uri()
                .getPath();
        PlainBrowser other = shop.browserOf("shop-3");

        assertThat(other.open("/import/").body()).doesNotContain("people.csv");
        assertThat(other.open(imported).statusCode()).isEqualTo(404);
        assertThat(other.open(imported + "/errors.csv").statusCode()).isEqualTo(404);
        assertThat(shop.browserOf("shop-2").open("/import/").body()).contains("people.csv");
    }

    @Test
    void refuseWhoIsNotSignedIn() throws Exception {
        assertThat(shop.stranger().open("/import/").statusCode()).isEqualTo(401);
    }

    @Test
    void undoAnImportOfTheHistory() throws Exception {
        PlainBrowser browser = shop.browserOf("shop-4");
        HttpResponse<String> outcome = browser.imports("/import", PEOPLE, COLUMNS);
        assertThat(outcome.body()).contains("Undo this import");

        browser.post(outcome.uri().getPath() + "/undo", Map.of());

        assertThat(shop.context().getBean(ImportHistory.class).imports("shop-4"))
                .extracting(ImportRecord::state)
                .containsExactly(ImportRecord.ImportState.UNDONE);
    }

    @Test
    void takeFilesBeyondTheLimitThatSpringHasForForms() throws Exception {
        StringBuilder people = new StringBuilder("E-mail;Nome\r\n");
        for (int person = 0; person < 1_000; person++) {
            people.append("anna").append(person).append("@shop.example;Anna\r\n");
        }

        assertThat(shop.browserOf("shop-5")
                        .imports("/import", people.toString(), COLUMNS)
                        .body())
                .contains("1,000");
    }

    @Test
    void areMountedAndLookAsThePropertiesSay() throws Exception {
        try (ServedApplication host = ServedApplication.start(
                "contact-import.pages.path=/shop/contacts/import",
                "contact-import.pages.max-file-bytes=1KB",
                "contact-import.pages.frame-ancestors=https://shop.example,https://crm.example",
                "contact-import.pages.logo=https://shop.example/logo.svg",
                "contact-import.pages.return-url=/contacts")) {
            PlainBrowser browser = host.browserOf("shop-1");
            HttpResponse<String> first = browser.open("/shop/contacts/import/");

            assertThat(first.body())
                    .contains("https://shop.example/logo.svg", "<base href=\"/shop/contacts/import/\">");
            assertThat(first.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("frame-ancestors https://shop.example https://crm.example");
            assertThat(browser.upload("/shop/contacts/import/files", "E-mail\r\n" + "x".repeat(2_000))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(browser.imports("/shop/contacts/import", PEOPLE, COLUMNS).body())
                    .contains("href=\"/contacts\"");
        }
    }

    @Test
    void areMissingWhereNobodySaysWhoVisits() throws Exception {
        try (ServedApplication host = ServedApplication.start(ServedApplication.WithoutVisitors.class)) {
            assertThat(host.stranger().open("/import/").statusCode()).isEqualTo(404);
            assertThat(host.context().getBeansOfType(ImportJobs.class)).hasSize(1);
            assertThat(host.context().getBeansOfType(ImportPages.class)).isEmpty();
        }
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        try (ServedApplication host = ServedApplication.start("contact-import.pages.enabled=false")) {
            assertThat(host.browserOf("shop-1").open("/import/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void giveWayToThePagesOfTheHost() throws Exception {
        try (ServedApplication host = ServedApplication.start(OwnPages.class)) {
            PlainBrowser browser = host.stranger();
            browser.open("/import/");

            assertThat(browser.upload("/import/files", PEOPLE).statusCode()).isEqualTo(413);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OwnPages {

        @Bean
        ImportPages ownPages(ImportEngine engine, ImportJobs jobs, ImportOptionsFactory options) {
            VisitorResolver one =
                    request -> Optional.of(Visitor.of(options.builder("shop-1").build()));
            return ImportPages.builder(engine, jobs, one).maxFileBytes(10).build();
        }
    }

    @Test
    void areNeverMountedInPlaceOfTheWholeApplication() {
        assertThatThrownBy(() -> ServedApplication.start("contact-import.pages.path=/"))
                .rootCause()
                .hasMessageContaining("contact-import.pages.path must begin with a slash");
    }

    @Test
    void areMissingWithoutTheModule() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PagesAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("com.isendu.contactimport.web"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ServletRegistrationBean.class));
    }
}
