package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.testkit.MessyCsv;
import com.isendu.contactimport.testkit.MessyFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A valid file of contacts in bytes.
 *
 * @param file the file; what its charset does not have is a question mark in the bytes
 * @param charset how it is encoded
 * @param mark the byte order mark, or nothing
 */
record EncodedFile(MessyFile file, Charset charset, String mark) {

    private static final String MARK = "\uFEFF";

    static Arbitrary<EncodedFile> any() {
        return Combinators.combine(MessyCsv.files(), Arbitraries.of(Form.values()))
                .as((file, form) -> new EncodedFile(file, form.charset, form.mark));
    }

    private enum Form {
        UTF_8(StandardCharsets.UTF_8, ""),
        UTF_8_WITH_MARK(StandardCharsets.UTF_8, MARK),
        UTF_16LE(StandardCharsets.UTF_16LE, MARK),
        UTF_16BE(StandardCharsets.UTF_16BE, MARK),
        UTF_16LE_WITHOUT_MARK(StandardCharsets.UTF_16LE, ""),
        WINDOWS_1252(Charset.forName("windows-1252"), "");

        private final Charset charset;
        private final String mark;

        Form(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }
    }

    byte[] bytes() {
        return (mark + file.text()).getBytes(charset);
    }

    int emailColumn() {
        return file.header().indexOf("email");
    }

    /** So that a failure shows what was read. */
    @Override
    public String toString() {
        return charset + " " + HexFormat.of().formatHex(bytes());
    }
}
