package com.isendu.contactimport.xlsx.internal.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that a sheet hides, by the attributes of its {@code col} elements, as they come. */
final class HiddenColumns {

    private static final int MOST = 16_384;
    private static final int LONGEST_NAME = 24;

    private final List<int[]> ranges = new ArrayList<>();
    private final StringBuilder attribute = new StringBuilder();
    private @Nullable String min;
    private @Nullable String max;
    private boolean hidden;

    void begin() {
        attribute.setLength(0);
        min = null;
        max = null;
        hidden = false;
    }

    /** Takes a byte of a tag outside of quotes. */
    void take(byte b) {
        boolean part = b != '=' && b != ' ' && b != '\n' && b != '\r' && b != '\t';
        if (part && attribute.length() < LONGEST_NAME) {
            attribute.append((char) b);
        }
    }

    void value(String value) {
        switch (attribute.toString()) {
            case "min" -> min = value;
            case "max" -> max = value;
            case "hidden" -> hidden = value.equals("1") || value.equals("true");
            default -> {}
        }
        attribute.setLength(0);
    }

    void end() {
        if (hidden && min != null && max != null && ranges.size() < MOST) {
            ranges.add(new int[] {indexOf(min), indexOf(max)});
        }
    }

    private static int indexOf(String number) {
        try {
            return Integer.parseInt(number) - 1;
        } catch (NumberFormatException e) {
            throw Unsafe.damaged();
        }
    }

    /** From 0, as pairs of the first and the last. */
    List<int[]> ranges() {
        return Collections.unmodifiableList(ranges);
    }
}
