package com.isendu.contactimport;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** What most tests of the engine begin with. */
public final class Imports {

    public static final String PEOPLE =
            "email;first name\na@example.com;Ada\nb@example.com;Bea\nnobody;Cleo\nd@example.com;Dora\n";

    /** The account of {@link #options()}. */
    public static final String ACCOUNT = "shop";

    private Imports() {}

    public static ContactSource source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ContactSource.of(() -> new ByteArrayInputStream(bytes));
    }

    public static ImportOptions.Builder options() {
        return ImportOptions.builder(ACCOUNT).consent(Consent.confirmedBy("tester"));
    }

    public static ImportEngine engine(ContactSink sink) {
        return ImportEngine.builder(sink).build();
    }
}
