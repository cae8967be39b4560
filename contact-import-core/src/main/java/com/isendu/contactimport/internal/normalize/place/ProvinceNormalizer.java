package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises a province: to its code if it is a known province of Italy, otherwise as written. */
public final class ProvinceNormalizer implements ValueNormalizer {

    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String province = TextNormalizer.ONE_LINE.normalize(text, cell);
        String code = province == null || !"IT".equals(cell.country()) ? null : ItalianProvinces.find(province);
        if (code == null) {
            return province;
        }
        String postcode = cell.candidate().value(ContactField.POSTCODE);
        if (postcode != null
                && FIVE_DIGITS.matcher(postcode).matches()
                && ItalianProvinces.contradicts(code, postcode)) {
            cell.warn(ErrorCode.PROVINCE_SUSPECTED, Map.of());
        }
        return code;
    }
}
