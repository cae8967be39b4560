package com.isendu.contactimport.internal.normalize.email;

/** The encoder of RFC 3492: a label of any alphabet in ASCII letters, digits and hyphens, without the {@code xn--}. */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 128;

    private final int[] input;
    private final StringBuilder output = new StringBuilder();
    private int bias = INITIAL_BIAS;
    private int delta;
    private int handled;

    private Punycode(String label) {
        this.input = label.codePoints().toArray();
    }

    /** Encodes a label of at most 63 characters; arithmetic cannot overflow at that length. */
    static String encode(String label) {
        return new Punycode(label).encode();
    }

    private String encode() {
        for (int c : input) {
            if (c < INITIAL_N) {
                output.append((char) c);
            }
        }
        int basic = output.length();
        handled = basic;
        if (basic > 0) {
            output.append('-');
        }
        int n = INITIAL_N;
        while (handled < input.length) {
            int next = smallestFrom(n);
            delta += (next - n) * (handled + 1);
            encodeAll(next, basic);
            delta++;
            n = next + 1;
        }
        return output.toString();
    }

    private int smallestFrom(int n) {
        int smallest = Integer.MAX_VALUE;
        for (int c : input) {
            if (c >= n && c < smallest) {
                smallest = c;
            }
        }
        return smallest;
    }

    private void encodeAll(int n, int basic) {
        for (int c : input) {
            if (c < n) {
                delta++;
            } else if (c == n) {
                appendDelta();
                adapt(handled == basic);
                delta = 0;
                handled++;
            }
        }
    }

    private void appendDelta() {
        int q = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
            if (q < threshold) {
                output.append(digit(q));
                return;
            }
            output.append(digit(threshold + (q - threshold) % (BASE - threshold)));
            q = (q - threshold) / (BASE - threshold);
        }
    }

    private void adapt(boolean first) {
        int scaled = first ? delta / DAMP : delta / 2;
        scaled += scaled / (handled + 1);
        int k = 0;
        while (scaled > (BASE - T_MIN) * T_MAX / 2) {
            scaled /= BASE - T_MIN;
            k += BASE;
        }
        bias = k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
