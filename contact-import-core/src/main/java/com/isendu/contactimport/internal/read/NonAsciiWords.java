package com.isendu.contactimport.internal.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The first few words of a source that show its letters outside ASCII, each with a letter that the others lack. */
final class NonAsciiWords {

    private static final int SHOWN = 3;
    private static final int KEPT = 12;
    private static final int LONGEST = 24;

    private final List<byte[]> words = new ArrayList<>();
    private final BitSet seen = new BitSet(256);
    private final byte[] word = new byte[LONGEST];
    private int length;

    void take(byte b) {
        if (words.size() == KEPT) {
            return;
        }
        if (b < 0 || Neighbour.of(b).isLetter()) {
            if (length < LONGEST) {
                word[length] = b;
            }
            length++;
        } else {
            finishWord();
        }
    }

    /** Up to three words with letters outside ASCII, as a charset reads them. */
    List<String> decoded(Charset charset) {
        return words.stream()
                .map(bytes -> new String(bytes, charset))
                .filter(NonAsciiWords::isShown)
                .limit(SHOWN)
                .toList();
    }

    private void finishWord() {
        if (length <= LONGEST && showsNewByte()) {
            byte[] copy = new byte[length];
            System.arraycopy(word, 0, copy, 0, length);
            words.add(copy);
            bytesOfWord().forEach(seen::set);
        }
        length = 0;
    }

    private boolean showsNewByte() {
        return bytesOfWord().anyMatch(value -> value >= 128 && !seen.get(value));
    }

    private IntStream bytesOfWord() {
        return IntStream.range(0, length).map(i -> word[i] & 0xFF);
    }

    private static boolean isShown(String text) {
        return text.chars().anyMatch(c -> c >= 128 && Character.isLetter(c))
                && text.chars().noneMatch(Character::isISOControl);
    }
}
