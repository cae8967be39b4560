package com.isendu.contactimport.jdbc.fault;

import com.isendu.contactimport.jdbc.server.TestDirectory;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory that can be made small and large; where it cannot be mounted, the test is skipped. */
public final class SmallDisk implements AutoCloseable {

    private final Path directory = TestDirectory.create();

    public SmallDisk() throws IOException {
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64m,mode=700", "tmpfs", directory.toString()),
                "no file system can be mounted: that takes the rights of root");
    }

    public Path directory() {
        return directory;
    }

    /** Leaves room for so many bytes. */
    public void leaveRoomFor(long bytes) throws IOException {
        FileStore store = Files.getFileStore(directory);
        long used = store.getTotalSpace() - store.getUnallocatedSpace();
        resize(used + bytes);
    }

    public void resize(long bytes) throws IOException {
        Assumptions.assumeTrue(run("mount", "-o", "remount,size=" + bytes, directory.toString()));
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", directory.toString());
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().join().exitValue() == 0;
    }
}
