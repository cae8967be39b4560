package com.isendu.contactimport.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTest {

    /** Scripts and hosts depend on them: a row may be added here, never changed or removed. */
    private static final String PUBLISHED = """
            FILE_EMPTY
            FILE_NO_ROWS
            FILE_TOO_LARGE
            FILE_NOT_CSV
            FILE_HEADERS_DIFFER
            FILE_UNREADABLE
            FILE_DAMAGED
            FILE_ENCRYPTED
            FILE_UNSAFE
            SHEET_NOT_FOUND
            ARCHIVE_HOLDS_SEVERAL
            SPOOL_UNWRITABLE
            FILE_CHANGED
            HEADER_HOLDS_ROW
            ENCODING_MALFORMED
            EMAIL_NOT_MAPPED
            KEY_NOT_MAPPED
            COLUMN_UNKNOWN
            FIELD_UNKNOWN
            FIELD_TWICE
            FIXED_VALUE_INVALID
            COLUMN_NOT_USED
            MAPPING_MISMATCH
            ENCODING_WRONG
            DELIMITER_WRONG
            QUOTE_WRONG
            ESCAPE_WRONG
            BLANKS_WRONG
            SKIPPED_LINES_WRONG
            HEADER_ROWS_WRONG
            HEADER_WRONG
            EMAIL_COLUMN_WRONG
            DEFAULT_COUNTRY_MISSING
            DATE_PATTERN_WRONG
            CONSENT_REQUIRED
            ROW_TOO_SHORT
            ROW_TOO_LONG
            CSV_MALFORMED
            QUOTE_NOT_CLOSED
            STRAY_QUOTE
            ROW_HOLDS_SEVERAL_PEOPLE
            RECORD_TOO_LARGE
            DUPLICATE_IN_FILE
            DUPLICATE_CONTRADICTS
            ALREADY_EXISTS
            NOT_STORED
            IN_OTHER_ROW
            EMAIL_MISSING
            KEY_MISSING
            EMAIL_INVALID
            EMAIL_AT_MISSING
            EMAIL_AT_TWICE
            EMAIL_BLANK_INSIDE
            EMAIL_COMMA_FOR_DOT
            EMAIL_DOT_MISPLACED
            EMAIL_DOMAIN_INCOMPLETE
            EMAIL_LOOK_ALIKE
            MULTIPLE_EMAILS
            REQUIRED_MISSING
            FIELD_TOO_LONG
            PHONE_INVALID
            PHONE_NOT_A_NUMBER
            PHONE_TOO_SHORT
            PHONE_TOO_LONG
            PHONE_PREFIX_UNKNOWN
            PHONE_ZERO_LOST
            PHONE_NOT_TO_USE
            PHONE_NO_COUNTRY
            PHONE_COUNTRY_UNCLEAR
            EXCEL_SCIENTIFIC
            EXCEL_DAY_NUMBER
            EXCEL_DATE
            EXCEL_FORMULA_ERROR
            EXCEL_COLUMN_NARROW
            DATE_INVALID
            DATE_AMBIGUOUS
            DATE_YEAR_SHORT
            DATE_YEAR_MISSING
            BIRTHDAY_OUT_OF_RANGE
            NUMBER_INVALID
            NUMBER_OUT_OF_RANGE
            BOOLEAN_INVALID
            SUBSCRIPTION_UNCLEAR
            CHOICE_UNKNOWN
            COUNTRY_UNKNOWN
            CONTROL_CHARACTER
            CONSTRAINT_VIOLATED
            CONSTRAINT_FAULT
            SINK_REJECTED
            SINK_UNAVAILABLE
            SINK_MISCONFIGURED
            SINK_FAULT
            SINK_SCHEMA_DIFFERENT
            SINK_SCHEMA_OLDER
            SINK_SCHEMA_NEWER
            SINK_WITHOUT_LANES
            OPT_OUTS_NOT_KEPT
            CHECKPOINT_LOST
            IMPORT_UNKNOWN
            IMPORT_NOT_RESUMABLE
            IMPORT_UNDONE
            IMPORT_OPTIONS_CHANGED
            IMPORT_DIFFERS
            IMPORT_TAKEN_OVER
            IMPORT_HELD_ELSEWHERE
            JOB_UNKNOWN
            JOB_STATE_UNFIT
            UPLOAD_DELETED
            UPLOAD_STORE_FULL
            UPLOAD_STORE_UNAVAILABLE
            OPTIONS_UNREADABLE
            JOBS_UNSUPPORTED
            ERROR_CSV_UNWRITABLE
            ERRORS_EXCEED_SHEET
            ERROR_CSV_IS_SOURCE
            CANCELLED
            ENCODING_ASSUMED
            TEXT_MOJIBAKE_SUSPECTED
            HEADER_LOOKS_LIKE_DATA
            DATA_LOOKS_LIKE_HEADER
            HEADER_REPEATED
            HEADER_ROWS_JOINED
            HEADER_WIDTH_DIFFERS
            ROW_FILLED_UP
            SURPLUS_BLANKS_DROPPED
            SHEETS_LEFT_OUT
            HIDDEN_ROWS_READ
            HIDDEN_COLUMNS_READ
            FORMULAS_NOT_CALCULATED
            LINES_SKIPPED
            ROWS_UNWRAPPED
            ROWS_HOLD_SEVERAL_PEOPLE
            OPT_OUTS_FOUND
            EMAIL_DOMAIN_SUSPECTED
            VAT_NUMBER_SUSPECTED
            PLACEHOLDER_SUSPECTED
            TEXT_DAMAGED
            HTML_DECODED
            POSTCODE_ZERO_LOST
            POSTCODE_SUSPECTED
            PROVINCE_SUSPECTED
            DATE_ORDER_FOUND
            SECOND_TABLE
            WHATSAPP_FIXED_LINE
            HOUSE_NUMBER_MISSING
            HOUSE_NUMBER_IN_OWN_COLUMN
            HOUSE_NUMBER_IN_ADDRESS
            VALUE_DROPPED
            POSSIBLE_DUPLICATE
            SUPPRESSED
            ORDER_ITEMS_MERGED
            OPTED_OUT
            PHONE_OPTED_OUT
            DUPLICATES_NOT_CHECKED
            FIELD_NOT_STORED
            MAPPING_NOT_REMEMBERED
            """;

    @Test
    void constantsAreThePublishedCodes() {
        assertThat(ErrorCode.all())
                .extracting(ErrorCode::value)
                .containsExactlyElementsOf(PUBLISHED.lines().toList());
    }

    @Test
    void constantsAreNamedLikeTheirValues() throws ReflectiveOperationException {
        for (ErrorCode code : ErrorCode.all()) {
            assertThat(ErrorCode.class.getField(code.value()).get(null)).isEqualTo(code);
            assertThat(code).hasToString(code.value());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "acme.VAT_UNKNOWN", "acme.v2.VAT_UNKNOWN", "E_404"})
    void takesUpperCaseBehindLowerCasePrefixes(String value) {
        assertThat(new ErrorCode(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Acme.X", "acme.", ".X", "A B", "_X", "1X", "X;Y", "X@B", "acme.x"})
    void refusesOtherForms(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ErrorCode(value));
    }

    @Test
    void sortsByValue() {
        assertThat(new ErrorCode("A")).isLessThan(new ErrorCode("B"));
    }
}
