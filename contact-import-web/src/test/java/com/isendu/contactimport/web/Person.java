package com.isendu.contactimport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody before a browser, who goes by what is to be read and heard. Finds fault with whatever a page complains of.
 */
final class Person implements AutoCloseable {

    private final BrowserContext context;
    private final Served served;
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private int clicks;

    private Person(BrowserContext context, Served served) {
        this.context = context;
        this.served = served;
        this.page = newTab();
    }

    static Person at(Served served, BrowserContext context) {
        return new Person(context, served);
    }

    Page newTab() {
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    Page page() {
        return page;
    }

    /** What the browser had to object: refused scripts and styles, missing files, dialogs. */
    List<String> complaints() {
        return complaints;
    }

    Person open() {
        page.navigate(served.uri().toString());
        return this;
    }

    Person choose(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        return this;
    }

    Person press(String button) {
        button(button).click();
        clicks++;
        return this;
    }

    /** How often they have pressed a button or set a tick. */
    int clicks() {
        return clicks;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits for a page with this heading. */
    Person sees(String heading) {
        // Not by its role: Playwright makes HEADING lower case by the rules of the machine's language, which in Turkish
        // is another word.
        assertThat(page.locator("h1")).hasText(heading);
        return this;
    }

    /** Waits for a text somewhere in the page. */
    Person reads(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Person confirms(String name) {
        page.locator("#person").fill(name);
        return confirms();
    }

    /** Ticks and imports: the two clicks. */
    Person confirms() {
        page.locator("#agreed").check();
        page.locator("#import").click();
        clicks += 2;
        return this;
    }

    /** From the first page to the outcome, with all that is proposed. */
    Person imports(Path file, String outcome) {
        open().choose(file).press("Continue").sees("Link the columns").press("Continue to consent");
        return sees("Confirm the consent").confirms("Anna Bianchi").sees(outcome);
    }

    @Override
    public void close() {
        context.close();
    }
}
