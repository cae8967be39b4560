package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * Normalises a house number from a separate column: as written, without the word that announces it; {@code SNC} if the
 * cell states that there is none.
 */
public final class HouseNumberNormalizer implements ValueNormalizer {

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String line = TextNormalizer.ONE_LINE.normalize(text, cell);
        return line == null ? null : HouseNumber.canonical(line);
    }
}
