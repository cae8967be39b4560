package com.isendu.contactimport.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The terminal this process runs in. */
public final class ProcessTerminal implements Terminal {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int INPUT = 0;
    private static final int MESSAGES = 2;

    @Override
    public boolean showsProgress() {
        return isTerminal(MESSAGES);
    }

    @Override
    public boolean canAsk() {
        return isTerminal(INPUT) && console() != null;
    }

    @Override
    public @Nullable String ask(String question) {
        Console console = console();
        return console == null ? null : console.readLine("%s ", question);
    }

    /**
     * The console reports on input and output together only, and not on messages; where the system reports on each,
     * its answer is used.
     */
    private static boolean isTerminal(int descriptor) {
        Path link = DESCRIPTORS.resolve(String.valueOf(descriptor));
        if (!Files.isSymbolicLink(link)) {
            return console() != null;
        }
        try {
            Path target = Files.readSymbolicLink(link);
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    /** From Java 22 on never null; an answer is then null where there is nobody, and that is a refusal too. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        return System.console();
    }
}
