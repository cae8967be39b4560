package com.isendu.contactimport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages in a browser that has other pages open: of the same host, of another account, of another site. */
@Tag("browser")
class PagesAmongOthersTest {

    private static Path clients(Served served) throws Exception {
        return served.file("clienti.csv", "E-mail;Nome", "anna@shop.example;Anna");
    }

    @Test
    void workBesideOthersOnTheSameHost() throws Exception {
        try (BrowserContext browser = Browser.open("en-GB");
                Served one = Served.start();
                Served two = Served.start();
                Person first = Person.at(one, browser);
                Person second = Person.at(two, browser)) {
            first.open().choose(clients(one)).press("Continue").sees("Link the columns");
            second.open().choose(clients(two)).press("Continue").sees("Link the columns");
            first.press("Continue to consent").confirms("Anna").sees("All contacts imported");
            second.press("Continue to consent").confirms("Bruno").sees("All contacts imported");
        }
    }

    @Test
    void keepAccountsApart() throws Exception {
        try (BrowserContext browser = Browser.open("en-GB");
                BrowserContext otherBrowser = Browser.open("en-GB");
                Served served = Served.start();
                Person anna = Person.at(served, browser);
                Person stranger = Person.at(served, otherBrowser)) {
            otherBrowser.setExtraHTTPHeaders(Map.of(Served.ACCOUNT, "shop-43"));
            anna.imports(clients(served), "All contacts imported");
            stranger.open().sees("Choose the file");
            assertThat(stranger.page().getByText("clienti.csv")).hasCount(0);
            stranger.page().navigate(anna.page().url());
            stranger.reads("This import is no longer available");
            stranger.imports(clients(served), "All contacts imported");
        }
    }

    @Test
    void goOnWhereALinkOfAnotherSiteLeadsToThem() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (Served served = Served.start();
                Person anna = Person.at(served, Browser.open("en-GB"))) {
            anna.open().choose(clients(served)).press("Continue").sees("Link the columns");
            String address = anna.page().url();
            site.createContext("/", exchange -> {
                byte[] page = ("<!doctype html><title>Mail</title><a href=\"" + address + "\">Go on</a>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            site.start();
            // Another name for the same machine is another site.
            anna.page().navigate("http://localhost:" + site.getAddress().getPort());
            anna.page().getByText("Go on").click();
            anna.press("Continue to consent").confirms("Anna").sees("All contacts imported");
            assertThat(anna.complaints()).isEmpty();
        } finally {
            site.stop(0);
        }
    }
}
