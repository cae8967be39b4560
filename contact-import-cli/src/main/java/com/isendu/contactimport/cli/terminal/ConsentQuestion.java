package com.isendu.contactimport.cli.terminal;

import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.history.Consent;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Obtains the confirmation without which nothing is imported. */
public final class ConsentQuestion {

    private final Terminal terminal;
    private final Texts texts;
    private final PrintWriter messages;

    public ConsentQuestion(Terminal terminal, Texts texts, PrintWriter messages) {
        this.terminal = terminal;
        this.texts = texts;
        this.messages = messages;
    }

    /** Returns the consent of the person named, or of the person at the terminal. */
    public Consent obtain(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            return Consent.confirmedBy(name.strip());
        }
        if (!terminal.canAsk()) {
            throw new ConsentException();
        }
        return ask();
    }

    private Consent ask() {
        messages.println(texts.say("consent.statement"));
        messages.flush();
        String name = terminal.ask(texts.say("consent.name"));
        if (name == null || name.isBlank() || !agrees(terminal.ask(texts.say("consent.agree")))) {
            throw new ConsentException();
        }
        return Consent.confirmedBy(name.strip());
    }

    private boolean agrees(@Nullable String answer) {
        return answer != null
                && List.of(texts.say("consent.yes").split(","))
                        .contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
