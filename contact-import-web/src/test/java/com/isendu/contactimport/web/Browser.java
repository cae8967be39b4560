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

    /** Keeps what is seen of a page. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /**
     * What axe-core finds wrong with a page, and contrasts that it cannot decide: rule and element of each. It decides
     * none of a text before a picture, which here is a sign at the edge, nor before other texts, which here slide below
     * the bar, or are behind a modal dialog and cannot be used; so all three are taken away meanwhile.
     */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(axe());
        Object found = page.evaluate("""
                async () => {
                  const controls = [...document.querySelectorAll('select, input')];
                  const bar = document.getElementById('bar');
                  controls.forEach(control => control.style.backgroundImage = 'none');
                  bar && (bar.style.position = 'static');
                  const behind = document.querySelectorAll('body:has(dialog:modal) header, main:has(dialog:modal) > :not(dialog)');
                  behind.forEach(element => element.style.display = 'none');
                  const result = await axe.run();
                  controls.forEach(control => control.style.backgroundImage = '');
                  bar && (bar.style.position = '');
                  behind.forEach(element => element.style.display = '');
                  const undecided = result.incomplete.filter(rule => rule.id === 'color-contrast');
                  return [...result.violations, ...undecided].flatMap(rule => rule.nodes.map(node =>
                      rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary));
                }""");
        return (List<String>) found;
    }

    /** Controls whose border can hardly be seen: less than 3:1 (WCAG 2.2, 1.4.11) against what is behind them. */
    @SuppressWarnings("unchecked")
    static List<String> faintBorders(Page page) {
        Object found = page.evaluate("""
                () => {
                  const numbers = color => color.match(/[0-9.]+/g).map(Number);
                  const light = color => {
                    const [red, green, blue] = numbers(color).slice(0, 3).map(part => part / 255)
                        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
                  };
                  const isClear = color => numbers(color)[3] === 0;
                  const behind = element => {
                    const color = getComputedStyle(element).backgroundColor;
                    return isClear(color) ? behind(element.parentElement) : color;
                  };
                  return [...document.querySelectorAll('main select, main input:not([type=hidden], [type=file])')]
                      .filter(control => control.checkVisibility())
                      .map(control => {
                        const [one, other] = [light(getComputedStyle(control).borderTopColor), light(behind(control.parentElement))];
                        return [control.id, Math.max(one, other) / Math.min(one, other)];
                      })
                      .filter(([id, ratio]) => ratio < 3)
                      .map(([id, ratio]) => id + ': ' + ratio);
                }""");
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
