package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.internal.text.SortedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build, behind the compiler: writes the table of countries beside the classes. */
public final class CountryTableFile {

    private CountryTableFile() {}

    /**
     * Writes the table.
     *
     * @param args the directory of the compiled classes
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], CountryTable.class.getPackageName().replace('.', '/'));
        Files.write(folder.resolve(CountryTable.NAME), SortedLines.bytesOf(CountryTable.names()));
    }
}
