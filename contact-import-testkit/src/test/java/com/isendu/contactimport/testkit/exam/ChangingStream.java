package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.testkit.exam.ModelUploads.Upload;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks for each byte anew, as a reader of ranges does; ends where there is no upload any more. */
final class ChangingStream extends InputStream {

    private static final int UNSIGNED = 0xFF;

    private final Supplier<@Nullable Upload> upload;
    private int position;

    ChangingStream(Supplier<@Nullable Upload> upload) {
        this.upload = upload;
    }

    @Override
    public int read() {
        Upload now = upload.get();
        return now == null || position == now.bytes().length ? -1 : now.bytes()[position++] & UNSIGNED;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int read = read();
        if (read < 0) {
            return -1;
        }
        target[offset] = (byte) read;
        return 1;
    }
}
