package com.isendu.contactimport.internal.read.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The JDK's strict decoder is the oracle: same characters, same end. */
class Utf8Test {

    @Property(tries = 20_000)
    void readerIsTheJdkDecoderOnAnyBytes(@ForAll("anyBytes") byte[] bytes, @ForAll Random chunks) throws IOException {
        assertThat(readInChunks(bytes, chunks)).isEqualTo(oracle(bytes));
    }

    @Property(tries = 20_000)
    void readerIsTheJdkDecoderOnDamagedText(@ForAll("damagedText") byte[] bytes, @ForAll Random chunks)
            throws IOException {
        assertThat(readInChunks(bytes, chunks)).isEqualTo(oracle(bytes));
    }

    @Property(tries = 2_000)
    void readerIsTheJdkDecoderAtEveryTruncation(@ForAll("text") String text, @ForAll Random chunks) throws IOException {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            byte[] bytes = Arrays.copyOf(whole, length);
            assertThat(readInChunks(bytes, chunks)).isEqualTo(oracle(bytes));
        }
    }

    @Property(tries = 1_000)
    void readerIsTheJdkDecoderWhereRunsOfAsciiAreLong(@ForAll("longRuns") byte[] bytes, @ForAll Random random)
            throws IOException {
        StringBuilder read = new StringBuilder();
        try (Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes))) {
            char[] target = {};
            for (int count = 0; count >= 0; count = reader.read(target, 5, target.length - 5)) {
                read.append(target, Math.min(5, target.length), count);
                target = new char[6 + random.nextInt(20_000)];
            }
        } catch (MalformedInputException e) {
            read.append(" and malformed");
        }
        assertThat(read).hasToString(oracle(bytes));
    }

    @Property(tries = 20_000)
    void proofIsThatOfTheJdkDecoder(@ForAll("damagedText") byte[] bytes, @ForAll Random chunks) {
        assertThat(proofInChunks(new Utf8Proof(), bytes, chunks))
                .isEqualTo(proofInChunks(new StrictDecoder(StandardCharsets.UTF_8), bytes, chunks));
    }

    @Property(tries = 20_000)
    void proofOfAnyBytesIsThatOfTheJdkDecoder(@ForAll("anyBytes") byte[] bytes, @ForAll Random chunks) {
        assertThat(proofInChunks(new Utf8Proof(), bytes, chunks))
                .isEqualTo(proofInChunks(new StrictDecoder(StandardCharsets.UTF_8), bytes, chunks));
    }

    @Provide
    Arbitrary<byte[]> anyBytes() {
        Arbitrary<Byte> leadsAndEdges = Arbitraries.of(
                        0x0A, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
                        0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF)
                .map(Integer::byteValue);
        return Arbitraries.oneOf(Arbitraries.bytes(), leadsAndEdges)
                .array(byte[].class)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ascii().ofMaxLength(30),
                        Arbitraries.strings()
                                .withChars("àß\u07FF\u0800\uD7FF\uE000\uFFFF\n")
                                .ofMaxLength(8),
                        Arbitraries.of("\uD800\uDC00", "\uDBFF\uDFFF", "\uD83D\uDE00", "\r\n", "\uFEFF"))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    /** Well-formed text of which a few bytes were changed, or none. */
    @Provide
    Arbitrary<byte[]> damagedText() {
        Arbitrary<Integer> damages = Arbitraries.integers().between(0, 3);
        return Combinators.combine(text(), damages, Arbitraries.randomValue(random -> random))
                .as((text, count, random) -> damage(text.getBytes(StandardCharsets.UTF_8), count, random));
    }

    /** Runs on both sides of where another way of copying begins, some longer than what is read at a time. */
    @Provide
    Arbitrary<byte[]> longRuns() {
        Arbitrary<String> runs = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.integers().between(16_300, 16_400))
                .map("x"::repeat);
        return Arbitraries.oneOf(runs, text())
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8))
                .map(bytes -> damage(bytes, bytes.length % 2, new Random(bytes.length)));
    }

    private static byte[] damage(byte[] bytes, int count, Random random) {
        for (int i = 0; i < count && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static String oracle(byte[] bytes) {
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        boolean failed = StrictDecoder.decoderOf(StandardCharsets.UTF_8)
                .decode(ByteBuffer.wrap(bytes), chars, true)
                .isError();
        return chars.flip() + (failed ? " and malformed" : "");
    }

    private static String readInChunks(byte[] bytes, Random random) throws IOException {
        StringBuilder read = new StringBuilder();
        try (Reader reader = new Utf8Reader(new Trickle(bytes, random))) {
            char[] target = new char[64];
            for (int count = 0; count >= 0; count = reader.read(target, 3, 1 + random.nextInt(60))) {
                read.append(target, 3, count);
            }
            return read.toString();
        } catch (MalformedInputException e) {
            return read + " and malformed";
        }
    }

    private static String proofInChunks(EncodingProof proof, byte[] bytes, Random random) {
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
            proof.feed(Arrays.copyOfRange(bytes, at, at + length), length);
            at += length;
        }
        return proof.finish() + " at line " + proof.line();
    }

    /** Hands out a few bytes at a time. */
    private static final class Trickle extends FilterInputStream {

        private final Random random;

        Trickle(byte[] bytes, Random random) {
            super(new ByteArrayInputStream(bytes));
            this.random = random;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
        }
    }
}
