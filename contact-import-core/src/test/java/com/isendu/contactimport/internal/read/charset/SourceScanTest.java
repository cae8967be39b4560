package com.isendu.contactimport.internal.read.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.read.Texts;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceScanTest {

    @ParameterizedTest
    @CsvSource({
        "504b0304140006, ZIP",
        "d0cf11e0a1b11ae1, XLS",
        "255044462d312e37, PDF",
        "1f8b0800, GZIP",
        "89504e470d0a1a0a, IMAGE",
        "ffd8ffe000104a46, IMAGE",
        "7b5c7274663120, RTF",
        "0a3c48544d4c3e3c626f64793e, HTML",
        "3c21444f43545950452068746d6c3e, HTML",
        "3c3f786d6c2076657273696f6e, XML",
        "0102030405060708, BINARY"
    })
    void refusesFilesThatAreNoText(String bytes, String kind) {
        SourceException refused = refusal(Texts.source(HexFormat.of().parseHex(bytes)), Texts.DEFAULTS);

        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_NOT_CSV);
        assertThat(refused.parameters()).isEqualTo(Map.of("kind", kind));
    }

    @Test
    void refusesNoBytes() {
        assertThat(refusal(Texts.source(""), Texts.DEFAULTS).code()).isEqualTo(ErrorCode.FILE_EMPTY);
    }

    @Test
    void refusesMoreBytesThanAllowed() {
        SourceLimits limits = SourceLimits.DEFAULT.withBytes(10);
        SourceException refused = refusal(Texts.source("email;name;"), Texts.within(limits));

        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(refused.parameters()).isEqualTo(Map.of("limit", "10", "unit", "bytes"));
        assertThat(SourceScan.of(Texts.source("email;name"), Texts.within(limits))
                        .bytes()
                        .size())
                .isEqualTo(10);
    }

    @Test
    void namesTheLineThatADeclaredCharsetCannotDecode() {
        byte[] bytes = ("a\n" + "b".repeat(100_000) + "\nc\u00E8\n").getBytes(StandardCharsets.ISO_8859_1);
        SourceException refused = refusal(Texts.source(bytes), declared(StandardCharsets.UTF_8));

        assertThat(refused.code()).isEqualTo(ErrorCode.ENCODING_MALFORMED);
        assertThat(refused.parameters()).isEqualTo(Map.of("charset", "UTF-8", "line", "3"));
    }

    @Test
    void namesTheLineOfACharacterThatIsCutOff() {
        byte[] bytes = {'a', '\n', (byte) 0xC3};
        assertThat(refusal(Texts.source(bytes), declared(StandardCharsets.UTF_8))
                        .parameters())
                .containsEntry("line", "2");
    }

    @Test
    void neverChainsTheExceptionOfTheFileSystem() {
        ContactSource source = ContactSource.of(() -> {
            throw new IOException("somebody/contacts.csv");
        });
        SourceException refused = refusal(source, Texts.DEFAULTS);

        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(refused).hasNoCause();
    }

    @Test
    void provesUtf8OverTheWholeSource() {
        SourceScan scan = SourceScan.of(Texts.source("x".repeat(200_000) + "\u00E8"), Texts.DEFAULTS);

        assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(scan.charsetBy()).isEqualTo(DecidedBy.PROOF);
        assertThat(scan.bytes().size()).isEqualTo(200_002);
        assertThat(scan.bytes().sha256()).hasSize(64);
    }

    @Test
    void findsTheSameWithoutSha256() {
        ContactSource source = Texts.source("name;citt\u00E0\n".repeat(20_000));
        SourceScan hashed = SourceScan.of(source, Texts.DEFAULTS);
        SourceScan scan = SourceScan.withoutSha256(source, Texts.DEFAULTS);

        assertThat(scan.bytes().sha256()).isNull();
        assertThat(scan)
                .usingRecursiveComparison()
                .ignoringFields("bytes.sha256", "head")
                .isEqualTo(hashed);
    }

    @Test
    void takesALateByteThatIsNoUtf8AsWindows1252() {
        byte[] bytes = ("x".repeat(200_000) + "\u00E8").getBytes(StandardCharsets.ISO_8859_1);
        SourceScan scan = SourceScan.of(Texts.source(bytes), Texts.DEFAULTS);

        assertThat(scan.charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(scan.charsetBy()).isEqualTo(DecidedBy.ASSUMPTION);
    }

    @Test
    void skipsTheMarkOfADeclaredCharset() throws IOException {
        byte[] bytes = "\uFEFFemail".getBytes(StandardCharsets.UTF_8);
        SourceScan scan = SourceScan.of(Texts.source(bytes), declared(StandardCharsets.UTF_8));

        assertThat(scan.decoding().markLength()).isEqualTo(3);
        assertThat(scan.decoding().reader(Texts.source(bytes).open()).read()).isEqualTo('e');
    }

    private static ReadingOptions declared(Charset charset) {
        return ReadingOptions.builder().charset(charset).build();
    }

    private static SourceException refusal(ContactSource source, ReadingOptions options) {
        return catchThrowableOfType(SourceException.class, () -> SourceScan.of(source, options));
    }
}
