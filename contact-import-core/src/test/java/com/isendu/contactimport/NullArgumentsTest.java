package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.PEOPLE;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.isendu.contactimport.options.ImportOptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A host without null checks learns which argument is missing. */
@SuppressWarnings("NullAway")
class NullArgumentsTest {

    private final ImportEngine engine = Imports.engine(new StoringSink());
    private final ImportOptions options = options().build();

    @Test
    void engineRefusesNullByName() {
        assertRefused("source", () -> engine.preview(null, options));
        assertRefused("options", () -> engine.preview(source(PEOPLE), null));
        assertRefused("source", () -> engine.check(null, options));
        assertRefused("options", () -> engine.check(source(PEOPLE), null));
        assertRefused("source", () -> engine.plan(null, options));
        assertRefused("options", () -> engine.plan(source(PEOPLE), null));
        assertRefused("source", () -> engine.rows(null, engine.plan(source(PEOPLE), options)));
        assertRefused("plan", () -> engine.rows(source(PEOPLE), null));
        assertRefused("source", () -> engine.run(null, options));
        assertRefused("options", () -> engine.run(source(PEOPLE), null));
        assertRefused("cancellation", () -> engine.run(source(PEOPLE), options, null));
        assertRefused("cancellation", () -> engine.check(source(PEOPLE), options, null));
        assertRefused("importId", () -> engine.resume(null, source(PEOPLE), options));
        assertRefused("source", () -> engine.resume("import-1", null, options));
        assertRefused("options", () -> engine.resume("import-1", source(PEOPLE), null));
        assertRefused("account", () -> engine.optionsOf(null, "import-1"));
        assertRefused("importId", () -> engine.optionsOf("shop", null));
        assertRefused("account", () -> engine.find(null, "key-1"));
        assertRefused("idempotencyKey", () -> engine.find("shop", null));
        assertRefused("options", () -> ImportEngine.termsOf(null));
        assertRefused("terms", () -> ImportEngine.optionsFrom("shop", null));
        assertRefused("account", () -> engine.lastMapping(null));
        assertRefused("locale", () -> engine.messages(null));
    }

    private static void assertRefused(String argument, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(argument);
    }
}
