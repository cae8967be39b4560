package com.isendu.contactimport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages in a dialog of a page of another origin. */
@Tag("browser")
class EmbeddedPagesTest {

    @Test
    void reportToTheirHostWhatHasBecomeOfAnImport() throws Exception {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String origin = "http://127.0.0.1:" + host.getAddress().getPort();
        try (BrowserContext context = Browser.open("en-GB");
                Served served = Served.on(new InMemoryContactSink())
                        .pages(pages -> pages.frameAncestors(List.of(origin)))
                        .start()) {
            host.createContext("/", exchange -> {
                byte[] page = hostPage(served).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            host.start();
            Page page = context.newPage();
            page.navigate(origin);
            imports(page.frameLocator("iframe"), served.file("clienti.csv", "E-mail", "anna@shop.example", "broken"));
            assertThat(page.locator("#heard")).containsText("finished some");
            assertThat(page.locator("dialog")).isVisible();
        } finally {
            host.stop(0);
        }
    }

    private static String hostPage(Served served) {
        return "<!doctype html><title>Shop</title><p id=heard></p><script src=\"" + served.page("assets/embed.js")
                + "\"></script><script>contactImport.open('" + served.uri()
                + "', event => document.getElementById('heard').append(event.contactImport + ' ' + event.outcome));</script>";
    }

    private static void imports(FrameLocator pages, Path file) {
        pages.locator("input[type=file]").setInputFiles(file);
        pages.locator("#upload button").click();
        pages.locator("#import").click();
        pages.locator("#person").fill("Anna");
        pages.locator("#agreed").check();
        pages.locator("#import").click();
        assertThat(pages.locator("h1")).hasText("Some contacts imported");
    }

    @Test
    void mayNotBeFramedByOthers() throws Exception {
        try (Served served = Served.start()) {
            assertThat(new Caller(served.uri())
                            .open("/")
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("frame-ancestors 'none'");
        }
    }
}
