package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * Normalises text: composes characters and replaces tabs with blanks, and line breaks too unless the field has several
 * lines.
 */
public final class TextNormalizer implements ValueNormalizer {

    public static final TextNormalizer ONE_LINE = new TextNormalizer(' ');
    public static final TextNormalizer MULTILINE = new TextNormalizer('\n');

    private final char lineBreak;

    private TextNormalizer(char lineBreak) {
        this.lineBreak = lineBreak;
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        if (Characters.isPrintableLatin(text)) {
            return text;
        }
        String folded = foldControls(text);
        return hasControls(folded) ? cell.fail(ErrorCode.CONTROL_CHARACTER) : Characters.composed(folded);
    }

    private String foldControls(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.isLineBreak(c)) {
                appendLineBreak(folded, c == '\n' && text.charAt(i - 1) == '\r');
            } else {
                folded.append(c == '\t' ? ' ' : c);
            }
        }
        return folded.toString();
    }

    /** In one line any number of line breaks is one blank; CR and LF are one line break in any case. */
    private void appendLineBreak(StringBuilder folded, boolean secondHalf) {
        boolean afterBlank = folded.length() > 0 && folded.charAt(folded.length() - 1) == ' ';
        if (!secondHalf && !(lineBreak == ' ' && afterBlank)) {
            folded.append(lineBreak);
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c));
    }
}
