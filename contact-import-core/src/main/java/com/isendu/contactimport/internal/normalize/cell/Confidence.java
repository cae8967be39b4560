package com.isendu.contactimport.internal.normalize.cell;

/**
 * Formats a confidence as {@link String#valueOf(double)} does, but without computing the digits for each row.
 */
public final class Confidence {

    private static final int WHOLE = 100;
    private static final String[] HUNDREDTHS = hundredths();

    private Confidence() {}

    /** Returns the text of a number from 0 to 1. */
    public static String text(double confidence) {
        int hundredths = (int) Math.rint(confidence * WHOLE);
        boolean exact = hundredths >= 0 && hundredths <= WHOLE && hundredths / (double) WHOLE == confidence;
        return exact ? HUNDREDTHS[hundredths] : String.valueOf(confidence);
    }

    private static String[] hundredths() {
        String[] texts = new String[WHOLE + 1];
        for (int i = 0; i <= WHOLE; i++) {
            texts[i] = String.valueOf(i / (double) WHOLE);
        }
        return texts;
    }
}
