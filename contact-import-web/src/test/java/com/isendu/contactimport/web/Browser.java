package com.isendu.contactimport.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A headless Chromium for tests, one for all of them; tests are skipped where there is none. */
final class Browser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path NODE = Path.of("/usr/bin/node");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE_MILLIS = 15_000;

    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    /** A browser of somebody's own, with nothing of anybody else's. */
    static BrowserContext open(String language) {
        return open(new com.microsoft.playwright.Browser.NewContextOptions().setLocale(language));
    }

    static synchronized BrowserContext open(com.microsoft.playwright.Browser.NewContextOptions options) {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at /usr/bin/chromium");
        assumeTrue(Files.isExecutable(NODE), "no Node at /usr/bin/node, which drives Chromium");
        if (running == null) {
            running = start();
        }
        BrowserContext context = running.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    private static com.microsoft.playwright.Browser start() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("PLAYWRIGHT_NODEJS_PATH", NODE.toString());
        // A busy machine is no fault of a page.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** Keeps how a page looks. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** What axe-core finds wrong with a page: rule and element of each violation. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(axe());
        Object found = page.evaluate(
                "async () => (await axe.run()).violations.flatMap(violation =>"
                        + " violation.nodes.map(node => violation.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))");
        return (List<String>) found;
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
