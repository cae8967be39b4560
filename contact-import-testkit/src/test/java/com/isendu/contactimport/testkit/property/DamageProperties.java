package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/**
 * A valid file, damaged anywhere: every physical line is imported, skipped for a reason that is reported, part of a
 * record, or found verbatim in the error CSV. How to try it a hundred thousand times: docs/fuzzing.md.
 */
class DamageProperties {

    /** Why a damaged file may be refused as a whole. */
    private static final Set<ErrorCode> REFUSALS = Set.of(
            ErrorCode.FILE_EMPTY,
            ErrorCode.FILE_NO_ROWS,
            ErrorCode.FILE_NOT_CSV,
            ErrorCode.ENCODING_MALFORMED,
            ErrorCode.HEADER_HOLDS_ROW,
            ErrorCode.COLUMN_UNKNOWN,
            // The address is linked by its place, which another delimiter moves: the run stops before it writes.
            ErrorCode.EMAIL_COLUMN_WRONG);

    private static Path directory = Path.of("");

    @BeforeContainer
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("damage");
    }

    @AfterContainer
    static void deleteDirectory() throws IOException {
        // Fails where something was left behind.
        Files.delete(directory);
    }

    @Provide
    Arbitrary<EncodedFile> files() {
        return EncodedFile.any();
    }

    @Provide
    Arbitrary<ListFile> lists() {
        return ListFile.any();
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return Damage.any().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Damage> damageOfOneByte() {
        return Damage.ofOneByte();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyLineOfADamagedFileIsAccountedFor(
            @ForAll("files") EncodedFile file, @ForAll("damages") List<Damage> damages) {
        byte[] bytes = file.bytes();
        for (Damage damage : damages) {
            bytes = damage.of(bytes);
        }
        byte[] damaged = bytes;
        imported(file, damaged).ifPresent(done -> {
            Statistics.label("outcome").collect("imported");
            LineAccount.settle(damaged, done);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void oneDamagedByteCostsTheRowsItTouches(
            @ForAll("files") EncodedFile file, @ForAll("damageOfOneByte") Damage damage) {
        byte[] sound = file.bytes();
        byte[] damaged = damage.of(sound);
        Optional<DamagedImport> before = imported(file, sound);
        Optional<DamagedImport> after = imported(file, damaged);
        boolean alike = before.isPresent() && after.isPresent() && Casualties.areReadAlike(before.get(), after.get());
        Statistics.label("read alike").collect(alike);
        if (alike) {
            assertThat(Casualties.beyond(damage.at(sound), file, before.get(), after.get()))
                    .as("%s%n%s", damage, after.get())
                    .isEmpty();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nobodyIsLostBetweenQuotesThatStray(@ForAll("lists") ListFile list) {
        imported(list.emailColumn(), list.bytes()).ifPresent(done -> {
            Statistics.label("outcome").collect("imported");
            Lost.nobody(list.bytes(), done);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nobodyIsLostInADamagedList(@ForAll("lists") ListFile list, @ForAll("damageOfOneByte") Damage damage) {
        byte[] sound = list.bytes();
        byte[] damaged = damage.of(sound);
        imported(list.emailColumn(), damaged).ifPresent(done -> {
            Statistics.label("outcome").collect("imported");
            if (damage.joins(sound)) {
                Lost.nobodyBeyond(damage.at(sound), damaged, done);
            } else {
                Lost.nobody(damaged, done);
            }
        });
    }

    private static Optional<DamagedImport> imported(EncodedFile file, byte[] bytes) {
        return imported(file.emailColumn(), bytes);
    }

    private static Optional<DamagedImport> imported(int emailColumn, byte[] bytes) {
        try {
            return Optional.of(DamagedImport.of(bytes, emailColumn, directory));
        } catch (ImportException e) {
            Statistics.label("outcome").collect(e.code());
            assertThat(e.code()).isIn(REFUSALS);
            return Optional.empty();
        }
    }
}
