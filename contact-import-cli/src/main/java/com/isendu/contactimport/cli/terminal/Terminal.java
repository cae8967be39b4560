package com.isendu.contactimport.cli.terminal;

import org.jspecify.annotations.Nullable;

/** The person at the other end, if there is one. */
public interface Terminal {

    /** Nobody: input, output and messages come from and go to files or programs. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean showsProgress() {
            return false;
        }

        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public @Nullable String ask(String question) {
            return null;
        }
    };

    /** Returns whether standard error is a terminal, where a line can be drawn again and again. */
    boolean showsProgress();

    /** Returns whether somebody can be asked. */
    boolean canAsk();

    /** Asks for a line; null when there is no answer. */
    @Nullable
    String ask(String question);
}
