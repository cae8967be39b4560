package com.isendu.contactimport.xlsx.internal.pack;

/**
 * The largest number of a shared string that the cells of a part refer to: the reader of workbooks makes all strings up
 * to it, those too that the workbook does not have, and takes them for blank cells.
 */
final class StringReferences {

    private static final String VALUE = "v";
    private static final int RADIX = 10;

    private boolean inStringCell;
    private boolean inValue;
    private long current;
    private long largest = -1;

    /** A start or end tag. */
    void element(String name) {
        if (inValue) {
            requireDigits(name.equals("/v"));
            inValue = false;
            largest = Math.max(largest, current);
        } else if (name.equals("c")) {
            inStringCell = false;
        } else if (inStringCell && name.equals(VALUE)) {
            inValue = true;
            current = 0;
        }
    }

    /** The element has no content. */
    void blankElement() {
        inValue = false;
    }

    /** A value of an attribute of a cell: of its type, no other is this one. */
    void cellAttribute(CharSequence value) {
        inStringCell |= value.length() == 1 && value.charAt(0) == 's';
    }

    void text(byte b) {
        if (inValue) {
            requireDigits(b >= '0' && b <= '9');
            current = Math.min(current * RADIX + b - '0', Integer.MAX_VALUE);
        }
    }

    /** Digits can hide in it. */
    void cdata() {
        requireDigits(!inValue);
    }

    private static void requireDigits(boolean digits) {
        if (!digits) {
            throw Unsafe.damaged();
        }
    }

    /** Counted from 0; -1 where no cell refers to one. */
    long largest() {
        return largest;
    }
}
