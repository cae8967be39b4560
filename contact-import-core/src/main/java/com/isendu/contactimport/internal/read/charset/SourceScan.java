package com.isendu.contactimport.internal.read.charset;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvHead;
import com.isendu.contactimport.internal.read.otherfile.OtherFile;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.Declaration;
import com.isendu.contactimport.source.ContactSource.SpoolException;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Stage 1: the result of a first pass over all bytes.
 *
 * <p>The charset is the first of these that applies: the declared charset; the option; that of a byte order mark;
 * UTF-16 if every other byte is NUL; UTF-8 if the whole source is strictly UTF-8; the charset that its letters clearly
 * indicate; windows-1252. Only examining the letters requires a second pass.
 *
 * @param decoding the decoding, valid for the whole source
 * @param charsetBy how that was decided
 * @param guess how the charset was guessed; null if it was not
 * @param bytes the fingerprint of the bytes
 * @param head the first bytes
 * @param declaration the declaration of the source; null if it has none
 */
public record SourceScan(
        Decoding decoding,
        DecidedBy charsetBy,
        @Nullable CharsetGuess guess,
        ScannedBytes bytes,
        SourceHead head,
        @Nullable Declaration declaration) {

    private static final int HEAD = 8192;
    private static final int CHUNK = 65_536;

    public static SourceScan of(ContactSource source, ReadingOptions options) {
        return of(source, options, Pass.sha256());
    }

    /** Like {@link #of(ContactSource, ReadingOptions)}, but faster because without a SHA-256. */
    public static SourceScan withoutSha256(ContactSource source, ReadingOptions options) {
        return of(source, options, null);
    }

    private static SourceScan of(ContactSource source, ReadingOptions options, @Nullable MessageDigest digest) {
        try {
            Pass pass = Pass.over(source, options, digest);
            Decision decision = pass.decision;
            if (pass.decodable) {
                return pass.under(decision, null);
            }
            Optional<CharsetGuess> guess =
                    decision.by() == DecidedBy.PROOF ? CharsetGuess.of(NonAsciiBytes.in(source)) : Optional.empty();
            return guess.map(found -> pass.under(new Decision(found.charset(), found.by(), 0), found))
                    .orElseThrow(() -> malformed(decision.charset(), pass.proof.line()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** How the source declares its records to be written; null where that is to be found out. */
    public @Nullable Dialect declaredDialect() {
        return declaration == null ? null : declaration.dialect();
    }

    /** Returns the charset of the source. */
    public Charset charset() {
        return decoding.charset();
    }

    /** Opens the first characters of the source, {@link SourceHead#CHARS} of them or all. */
    public Reader beginning() throws IOException {
        return decoding.reader(head.open());
    }

    /** The exception of the file system is not chained: its message is the name of the file. */
    public static SourceException unreadable(@Nullable IOException e) {
        if (e instanceof SpoolException) {
            return new SourceException(ErrorCode.SPOOL_UNWRITABLE);
        }
        // All could be decoded when it was scanned.
        boolean changed = e instanceof ScannedStream.ChangedException || e instanceof CharacterCodingException;
        return new SourceException(changed ? ErrorCode.FILE_CHANGED : ErrorCode.FILE_UNREADABLE);
    }

    private static byte[] refusingOtherFiles(byte[] head) {
        if (head.length == 0) {
            throw new SourceException(ErrorCode.FILE_EMPTY);
        }
        if (UnicodeMark.byMark(head).isPresent()) {
            return head;
        }
        Optional<OtherFile> kind = OtherFile.ofBytes(head);
        if (kind.isPresent() || looksBinary(head)) {
            throw kind.orElse(OtherFile.BINARY).refusal();
        }
        return head;
    }

    /**
     * Returns whether a tenth of the bytes are control characters. A stray one is an error of its row, and NULs may
     * fill the end.
     */
    private static boolean looksBinary(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] == 0) {
            end--;
        }
        int controls = 0;
        for (int i = 0; i < end; i++) {
            byte b = head[i];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        return (end == 0 || controls * 10 > end)
                && UnicodeMark.byNulPattern(head).isEmpty();
    }

    private static Decision decide(byte[] head, Optional<Charset> option) {
        Optional<UnicodeMark> mark = UnicodeMark.byMark(head);
        if (option.isPresent() && !isMarkedErrorCsv(head, mark)) {
            return known(option.get(), DecidedBy.OPTION, mark);
        }
        return mark.map(found -> new Decision(found.charset(), DecidedBy.DECLARATION, found.length()))
                .or(() -> UnicodeMark.byNulPattern(head)
                        .map(found -> new Decision(found.charset(), DecidedBy.DETECTION, 0)))
                .orElseGet(() -> new Decision(StandardCharsets.UTF_8, DecidedBy.PROOF, 0));
    }

    private static Decision known(Charset charset, DecidedBy by, Optional<UnicodeMark> mark) {
        int markLength = mark.filter(found -> found.charset().equals(charset))
                .map(UnicodeMark::length)
                .orElse(0);
        return new Decision(charset, by, markLength);
    }

    /**
     * An error CSV, which this library writes with a mark, is not in the charset that the options give its original.
     */
    private static boolean isMarkedErrorCsv(byte[] head, Optional<UnicodeMark> mark) {
        return mark.filter(found -> ErrorCsvHead.delimiterIn(new String(head, found.charset()))
                        .isPresent())
                .isPresent();
    }

    private record Decision(Charset charset, DecidedBy by, int markLength) {}

    /** One pass over all bytes. */
    private static final class Pass {

        private final Decision decision;
        private final @Nullable Declaration declaration;
        private final EncodingProof proof;
        private final long maxBytes;
        private final SourceHead head;
        private final @Nullable MessageDigest digest;
        private final CRC32C checksum = new CRC32C();
        private long size;
        private boolean decodable;

        private Pass(
                Decision decision, @Nullable Declaration declaration, @Nullable MessageDigest digest, long maxBytes) {
            this.decision = decision;
            this.declaration = declaration;
            this.digest = digest;
            this.head = new SourceHead(decision.charset());
            this.proof = EncodingProof.of(decision.charset());
            this.maxBytes = maxBytes;
        }

        static Pass over(ContactSource source, ReadingOptions options, @Nullable MessageDigest digest)
                throws IOException {
            try (InputStream in = source.open()) {
                byte[] head = in.readNBytes(HEAD);
                Declaration declaration = source.declaration().orElse(null);
                Charset declared = declaration == null ? null : declaration.charset();
                Decision decision = declared == null
                        ? decide(refusingOtherFiles(head), options.charset())
                        : known(declared, DecidedBy.DECLARATION, UnicodeMark.byMark(head));
                Pass pass =
                        new Pass(decision, declaration, digest, options.limits().bytes());
                pass.take(head, head.length);
                pass.takeRest(in);
                return pass;
            }
        }

        private void takeRest(InputStream in) throws IOException {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                take(chunk, read);
            }
            decodable = proof.finish();
        }

        private void take(byte[] chunk, int length) {
            size += length;
            if (size > maxBytes) {
                throw new SourceException(
                        ErrorCode.FILE_TOO_LARGE, Map.of("limit", String.valueOf(maxBytes), "unit", "bytes"));
            }
            if (digest != null) {
                digest.update(chunk, 0, length);
            }
            head.take(chunk, length);
            checksum.update(chunk, 0, length);
            proof.feed(chunk, length);
        }

        SourceScan under(Decision decision, @Nullable CharsetGuess guess) {
            String sha256 = digest == null ? null : HexFormat.of().formatHex(digest.digest());
            return new SourceScan(
                    new Decoding(decision.charset(), decision.markLength()),
                    decision.by(),
                    guess,
                    new ScannedBytes(sha256, size, checksum.getValue()),
                    head,
                    declaration);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private static SourceException malformed(Charset charset, long line) {
        return new SourceException(
                ErrorCode.ENCODING_MALFORMED, Map.of("charset", charset.name(), "line", String.valueOf(line)));
    }
}
