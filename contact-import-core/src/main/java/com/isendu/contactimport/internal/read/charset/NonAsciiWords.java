package com.isendu.contactimport.internal.read.charset;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The first few words of a source with non-ASCII letters, each with a letter that the others lack. */
final class NonAsciiWords {

    private static final int SHOWN = 3;
    private static final int KEPT = 12;
    private static final int LONGEST = 24;

    private final List<byte[]> words = new ArrayList<>();
    private final BitSet seen = new BitSet(256);
    private final byte[] word = new byte[LONGEST];
    private int length;
    private boolean showsNewByte;

    void take(byte b) {
        if (words.size() == KEPT) {
            return;
        }
        if (b < 0 || Neighbour.of(b).isLetter()) {
            if (length < LONGEST) {
                word[length] = b;
            }
            length++;
            showsNewByte |= b < 0 && !seen.get(b & 0xFF);
        } else if (length > 0) {
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
        if (showsNewByte && length <= LONGEST) {
            byte[] kept = Arrays.copyOf(word, length);
            words.add(kept);
            for (byte b : kept) {
                seen.set(b & 0xFF);
            }
        }
        showsNewByte = false;
        length = 0;
    }

    private static boolean isShown(String text) {
        return text.chars().anyMatch(c -> c >= 128 && Character.isLetter(c))
                && text.chars().noneMatch(Character::isISOControl);
    }
}
