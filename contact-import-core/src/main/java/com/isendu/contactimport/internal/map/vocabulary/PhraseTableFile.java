package com.isendu.contactimport.internal.map.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the table of phrases next to the classes. The build runs it after the compiler. */
public final class PhraseTableFile {

    private PhraseTableFile() {}

    /**
     * Writes the table.
     *
     * @param args the directory of the compiled classes
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], PhraseTable.class.getPackageName().replace('.', '/'));
        Files.write(folder.resolve(PhraseTable.NAME), PhraseTable.ofVocabularyFiles());
    }
}
