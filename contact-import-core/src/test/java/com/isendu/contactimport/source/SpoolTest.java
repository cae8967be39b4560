package com.isendu.contactimport.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.ForkedJvm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void leavesNothingThatOthersCanReadOrThatOutlivesAKill() throws Exception {
        try (ForkedJvm process = ForkedJvm.of(Spooling.class, directory)) {
            assertThat(process.line()).isEqualTo("while it is filled: nothing for others");
            assertThat(process.line()).isEqualTo("spooled: nothing for others");
            process.kill();
        }
        assertThat(directory).isEmptyDirectory();
    }

    /** Spools, tells what others could read meanwhile, and waits to be killed. */
    static final class Spooling {

        private Spooling() {}

        public static void main(String[] arguments) throws Exception {
            InputStream people = new ByteArrayInputStream("ada@example.com".getBytes(StandardCharsets.UTF_8));
            InputStream look = new InputStream() {
                @Override
                public int read() {
                    return -1;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    tell("while it is filled");
                    return -1;
                }
            };
            try (ContactSource source = ContactSource.spool(new SequenceInputStream(people, look))) {
                tell("spooled");
                source.open();
                Thread.sleep(Long.MAX_VALUE);
            }
        }

        private static void tell(String when) throws IOException {
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                boolean leaks = files.anyMatch(Spooling::isForOthers);
                System.out.println(when + (leaks ? ": something for others" : ": nothing for others"));
            }
        }

        private static boolean isForOthers(Path file) {
            try {
                return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .equals("rw-------");
            } catch (IOException e) {
                return true;
            }
        }
    }

    @Test
    void givesStreamsThatKnowNothingOfEachOther() throws IOException {
        Spool spool = Spool.of(new ByteArrayInputStream("email,name".getBytes(StandardCharsets.UTF_8)));
        try (InputStream first = spool.open();
                InputStream second = spool.open()) {
            assertThat(first.readNBytes(5)).asString(StandardCharsets.UTF_8).isEqualTo("email");
            assertThat(second.read()).isEqualTo('e');
            assertThat(first.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(",name");
            assertThat(first.read()).isEqualTo(-1);
        }
        spool.delete();
        assertThatExceptionOfType(IOException.class).isThrownBy(spool::open);
    }

    /** An interrupt cancels a run; the same source may be tried again. */
    @Test
    void canStillBeReadAfterAnInterrupt() throws IOException {
        Spool spool = Spool.of(new ByteArrayInputStream("email".getBytes(StandardCharsets.UTF_8)));
        Thread.currentThread().interrupt();
        try (InputStream in = spool.open()) {
            assertThat(in.readAllBytes()).hasSize(5);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        try (InputStream in = spool.open()) {
            assertThat(in.readAllBytes()).hasSize(5);
        }
        spool.delete();
    }
}
