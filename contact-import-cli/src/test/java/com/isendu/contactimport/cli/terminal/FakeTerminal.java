package com.isendu.contactimport.cli.terminal;

import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Somebody with answers ready. */
public record FakeTerminal(Queue<String> answers) implements Terminal {

    @Override
    public boolean showsProgress() {
        return false;
    }

    @Override
    public boolean canAsk() {
        return true;
    }

    @Override
    public @Nullable String ask(String question) {
        return answers.poll();
    }
}
