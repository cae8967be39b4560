package com.isendu.contactimport.cli.output;

/** Text of a file, made fit for one line of a terminal. */
public final class Printable {

    private Printable() {}

    /** Replaces what would move the cursor or change its colour. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> shown.appendCodePoint(isPrinted(point) ? point : ' '));
        return shown.toString();
    }

    /** The same, cut to a width. */
    public static String of(String text, int width) {
        String shown = of(text);
        int length = shown.codePointCount(0, shown.length());
        return length <= width ? shown : shown.substring(0, shown.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static boolean isPrinted(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
