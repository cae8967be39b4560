package com.isendu.contactimport.jdbc.internal.value;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import java.math.BigDecimal;

/** The numbers that a column stores exactly; databases round others silently. */
final class NumberLimits {

    private NumberLimits() {}

    /** The number, unless the column would change it. */
    static BigDecimal checked(BigDecimal number, ColumnType type) {
        BigDecimal plain = number.stripTrailingZeros();
        if (!fits(plain, type)) {
            throw new UnfitValueException(ErrorCode.NUMBER_OUT_OF_RANGE);
        }
        return plain;
    }

    private static boolean fits(BigDecimal number, ColumnType type) {
        if (type.kind() == ColumnKind.INTEGER) {
            return number.scale() <= 0
                    && number.precision() - number.scale() <= 19
                    && number.toBigIntegerExact().bitLength() < type.size();
        }
        if (type.kind() == ColumnKind.FLOAT) {
            return number.precision() <= type.size() && Math.abs(number.scale()) <= type.size();
        }
        int integral = number.precision() - number.scale();
        return type.size() == 0 || (number.scale() <= type.scale() && integral <= type.size() - type.scale());
    }

    /** Returns a number without an exponent and without trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
