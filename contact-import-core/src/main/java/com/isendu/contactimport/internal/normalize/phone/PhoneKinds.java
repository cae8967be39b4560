package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.isendu.contactimport.contact.Contact.PhoneKind;

/** Determines the kind of line of a number by the numbering plan of its calling code. */
final class PhoneKinds {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private PhoneKinds() {}

    /** Returns the kind of a valid number in E.164 form. */
    static PhoneKind of(String number) {
        return switch (PlainPhone.kind(number)) {
            case NumberingPlan.MOBILE -> PhoneKind.MOBILE;
            case NumberingPlan.EITHER -> PhoneKind.EITHER;
            case NumberingPlan.FIXED -> PhoneKind.FIXED;
            case NumberingPlan.OTHER -> PhoneKind.OTHER;
            default -> byLibrary(number);
        };
    }

    /** Returns the kind according to libphonenumber, also for the few numbers whose plan only it supports. */
    static PhoneKind byLibrary(String number) {
        try {
            return switch (LIBRARY.getNumberType(LIBRARY.parse(number, null))) {
                case MOBILE -> PhoneKind.MOBILE;
                case FIXED_LINE_OR_MOBILE -> PhoneKind.EITHER;
                case FIXED_LINE -> PhoneKind.FIXED;
                default -> PhoneKind.OTHER;
            };
        } catch (NumberParseException e) {
            return PhoneKind.OTHER;
        }
    }
}
