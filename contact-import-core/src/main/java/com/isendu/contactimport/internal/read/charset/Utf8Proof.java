package com.isendu.contactimport.internal.read.charset;

/** Verifies UTF-8 without creating characters. */
final class Utf8Proof implements EncodingProof {

    /** The beginning of a sequence that the last chunk ended in. */
    private final byte[] begun = new byte[4];

    private int begunLength;
    private long line = 1;
    private boolean failed;

    @Override
    public void feed(byte[] bytes, int length) {
        int at = continueBegun(bytes, length);
        while (!failed && at < length) {
            at = passAscii(bytes, at, length);
            if (at < length) {
                at = passSequence(bytes, at, length);
            }
        }
    }

    @Override
    public boolean finish() {
        failed |= begunLength > 0;
        return !failed;
    }

    @Override
    public long line() {
        return line;
    }

    private int passAscii(byte[] bytes, int from, int length) {
        int at = from;
        int lineEnds = 0;
        while (at <= length - Long.BYTES) {
            long eight = (long) Utf8.EIGHT.get(bytes, at);
            if (!Utf8.isAscii(eight)) {
                break;
            }
            lineEnds += Utf8.count(eight, (byte) '\n');
            at += Long.BYTES;
        }
        while (at < length && bytes[at] >= 0) {
            lineEnds += bytes[at++] == '\n' ? 1 : 0;
        }
        line += lineEnds;
        return at;
    }

    private int passSequence(byte[] bytes, int at, int length) {
        int sequence = Utf8.length(bytes[at]);
        if (at + sequence > length) {
            begunLength = length - at;
            System.arraycopy(bytes, at, begun, 0, begunLength);
            return length;
        }
        failed = sequence == 0 || Utf8.codePoint(bytes, at, sequence) < 0;
        return at + sequence;
    }

    /** Completes what the last chunk ended in, as far as the bytes go. */
    private int continueBegun(byte[] bytes, int length) {
        if (failed || begunLength == 0) {
            return 0;
        }
        int sequence = Utf8.length(begun[0]);
        int taken = Math.min(sequence - begunLength, length);
        System.arraycopy(bytes, 0, begun, begunLength, taken);
        begunLength += taken;
        if (begunLength == sequence) {
            failed = Utf8.codePoint(begun, 0, sequence) < 0;
            begunLength = 0;
        }
        return taken;
    }
}
