package com.isendu.contactimport.cli.terminal;

import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.options.ImportListener;
import java.io.PrintWriter;

/** Shows how far an import is. Closing it leaves the terminal as it was. */
public interface Progress extends ImportListener, AutoCloseable {

    /** A bar where a line can be drawn again and again, a line every few seconds elsewhere. */
    static Progress on(Terminal terminal, PrintWriter messages, Texts texts) {
        return terminal.showsProgress()
                ? new ProgressOnBar(texts)
                : new ProgressInLines(messages, texts, System::nanoTime);
    }

    @Override
    void close();
}
