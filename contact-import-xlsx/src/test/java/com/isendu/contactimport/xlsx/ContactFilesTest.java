package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFilesTest {

    private static final String CSV = "email,name\r\na@example.com,Ada\r\n";

    @TempDir
    Path directory;

    @Test
    void csvIsOpenedAsItIs() throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), CSV);

        try (ContactSource source = ContactFiles.open(file, XlsxOptions.DEFAULT)) {
            assertThat(source.path()).isEqualTo(file);
            assertThat(source.declaration()).isEmpty();
        }
    }

    @Test
    void workbookIsKnownByItsContent() throws IOException {
        Path file = Files.write(directory.resolve("people.csv"), workbook());

        assertThat(textOf(file)).isEqualTo(CSV);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void csvIsUnpackedAndNamedAsInTheArchive(boolean stream) throws IOException {
        byte[] zip = zip(Map.of("export/people.csv", CSV.getBytes(StandardCharsets.UTF_8)));

        try (ContactSource source = opened(zip, stream)) {
            assertThat(source.declaration().orElseThrow().name()).isEqualTo("people.csv");
            assertThat(source.declaration().orElseThrow().dialect()).isNull();
            assertThat(Workbooks.textOf(source)).isEqualTo(CSV);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void workbookIsUnpacked(boolean stream) throws IOException {
        try (ContactSource source = opened(zip(Map.of("people.xlsx", workbook())), stream)) {
            assertThat(source.declaration().orElseThrow().name()).isEqualTo("people.xlsx \u203A People");
            assertThat(Workbooks.textOf(source)).isEqualTo(CSV);
        }
        try (ContactSource source = opened(gzip(workbook()), stream)) {
            assertThat(Workbooks.textOf(source)).isEqualTo(CSV);
        }
    }

    @Test
    void gzippedCsvLosesTheSuffixOfItsName() throws IOException {
        Path file = Files.write(directory.resolve("people.csv.gz"), gzip(CSV.getBytes(StandardCharsets.UTF_8)));

        try (ContactSource source = ContactFiles.open(file, XlsxOptions.DEFAULT)) {
            assertThat(source.declaration().orElseThrow().name()).isEqualTo("people.csv");
            assertThat(Workbooks.textOf(source)).isEqualTo(CSV);
        }
    }

    @Test
    void whatAnOperatingSystemAddsIsNoFile() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "__MACOSX/._people.csv", new byte[] {1},
                ".DS_Store", new byte[] {1},
                "people/", new byte[0],
                "people/people.csv", CSV.getBytes(StandardCharsets.UTF_8)));

        assertThat(Workbooks.textOf(opened(zip(files), false))).isEqualTo(CSV);
    }

    @Test
    void severalFilesAreRefusedByTheirNames() throws IOException {
        byte[] zip = zip(new TreeMap<>(Map.of("a.csv", new byte[] {1}, "b.csv", new byte[] {2})));

        SourceException refusal = catchThrowableOfType(SourceException.class, () -> opened(zip, false));
        assertThat(refusal.code()).isEqualTo(ErrorCode.ARCHIVE_HOLDS_SEVERAL);
        assertThat(refusal.names()).containsExactly("a.csv", "b.csv");
    }

    @Test
    void archiveInAnArchiveIsLeftForTheImportToRefuse() throws IOException {
        byte[] inner = zip(Map.of("people.csv", CSV.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusalOfImport(zip(Map.of("inner.zip", inner))).parameters())
                .containsEntry("kind", "ZIP");
    }

    @Test
    void otherDocumentsAreLeftForTheImportToRefuse() throws IOException {
        byte[] ods = zip(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII)));
        assertThat(refusalOfImport(ods).parameters()).containsEntry("kind", "ODS");
        byte[] binary = zip(new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types/>".getBytes(StandardCharsets.US_ASCII),
                "xl/workbook.bin",
                new byte[9])));
        assertThat(refusalOfImport(binary).parameters()).containsEntry("kind", "XLSB");
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }
        assertThat(refusalOfImport(old.toByteArray()).parameters()).containsEntry("kind", "XLS");
    }

    @Test
    void passwordIsNamed() throws Exception {
        POIFSFileSystem compound = new POIFSFileSystem();
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = encryption.getEncryptor();
        encryptor.confirmPassword("secret");
        try (OutputStream out = encryptor.getDataStream(compound)) {
            out.write(workbook());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        compound.writeFilesystem(bytes);

        assertThat(refusal(bytes.toByteArray()).code()).isEqualTo(ErrorCode.FILE_ENCRYPTED);
    }

    @Test
    void encryptedArchiveIsNamed() throws IOException {
        byte[] zip = zip(Map.of("people.csv", CSV.getBytes(StandardCharsets.UTF_8)));
        zip[6] |= 1;

        assertThat(refusal(zip).code()).isEqualTo(ErrorCode.FILE_ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.2, .5, .9, .99})
    void truncatedFilesAreDamaged(double kept) throws IOException {
        byte[] csv = CSV.repeat(100).getBytes(StandardCharsets.UTF_8);

        for (byte[] whole : new byte[][] {workbook(), zip(Map.of("people.csv", csv)), gzip(csv)}) {
            byte[] part = Arrays.copyOf(whole, (int) (whole.length * kept));
            assertThat(refusal(part).code()).isEqualTo(ErrorCode.FILE_DAMAGED);
        }
    }

    @Test
    void zipOfAFewBytesIsDamaged() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20}).code()).isEqualTo(ErrorCode.FILE_DAMAGED);
    }

    @Test
    void missingFileIsLeftForTheImportToReport() throws IOException {
        try (ContactSource source = ContactFiles.open(directory.resolve("missing.csv"), XlsxOptions.DEFAULT)) {
            assertThat(refusalOf(source).code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
        }
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Set<Path> before = copies();
        try (ContactSource source = opened(workbook(), true)) {
            assertThat(Workbooks.textOf(source)).isEqualTo(CSV);
        }
        refusal(zip(new TreeMap<>(Map.of("a.csv", new byte[] {1}, "b.csv", new byte[] {2}))));

        assertThat(before).containsAll(copies());
    }

    private static Set<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".packed")).collect(Collectors.toSet());
        }
    }

    private byte[] workbook() throws IOException {
        return Files.readAllBytes(Workbooks.of(directory.resolve("made.xlsx"), sheet -> {
            Workbooks.add(sheet, "email", "name");
            Workbooks.add(sheet, "a@example.com", "Ada");
        }));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The type of an OpenDocument is not compressed, so that it is seen from outside. */
    private static ZipEntry entry(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
        }
        return entry;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private ContactSource opened(byte[] bytes, boolean stream) throws IOException {
        return stream
                ? ContactFiles.open(new ByteArrayInputStream(bytes), XlsxOptions.DEFAULT)
                : ContactFiles.open(Files.write(directory.resolve("file"), bytes), XlsxOptions.DEFAULT);
    }

    private static String textOf(Path file) throws IOException {
        return Workbooks.textOf(ContactFiles.open(file, XlsxOptions.DEFAULT));
    }

    private SourceException refusal(byte[] bytes) {
        return catchThrowableOfType(SourceException.class, () -> opened(bytes, true));
    }

    private SourceException refusalOfImport(byte[] bytes) throws IOException {
        try (ContactSource source = opened(bytes, true)) {
            return refusalOf(source);
        }
    }

    private static SourceException refusalOf(ContactSource source) {
        return catchThrowableOfType(
                SourceException.class,
                () -> SourceRecords.open(source, ReadingOptions.builder().build()));
    }
}
