package com.isendu.contactimport.error;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stable name of an error, for programs. {@link ErrorMessages} has the message for people.
 *
 * <p>Codes are never removed. The constants below are those of the library; a host prefixes its codes with a lower-case
 * name and a dot, such as {@code acme.VAT_UNKNOWN}. Causes that a person would correct in different ways have different
 * codes.
 *
 * <p>Each description begins with the area of the code. Codes of <i>Row</i> and <i>Value</i> reject a row, codes of
 * <i>Skipped</i> are reasons to skip a row, and codes of <i>Warning</i> reject nothing, except {@link #OPTED_OUT} in
 * {@code ImportEngine.rows}. Codes of all other areas stop an import or another action, and no row is at fault; with
 * <i>Rows alike</i>, an import stops because the columns cannot be mapped or nearly all of its first rows fail for the
 * same cause, and one changed option corrects this. Codes of <i>Jobs</i> are those of contact-import-jobs.
 *
 * @param value upper-case letters, digits and underscores, optionally after lower-case prefixes that end with a dot
 */
public record ErrorCode(String value) implements Comparable<ErrorCode> {

    // Declared before the constants, which are validated with it.
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9]*\\.)*[A-Z][A-Z0-9_]*");

    /** File: the source is empty or contains only whitespace. */
    public static final ErrorCode FILE_EMPTY = new ErrorCode("FILE_EMPTY");

    /** File: the source has a header but no data rows. */
    public static final ErrorCode FILE_NO_ROWS = new ErrorCode("FILE_NO_ROWS");

    /** File: the source exceeds the size or row limit of the options. */
    public static final ErrorCode FILE_TOO_LARGE = new ErrorCode("FILE_TOO_LARGE");

    /** File: the source is not a CSV but, for example, a workbook, an archive, an image, JSON or an e-mail. */
    public static final ErrorCode FILE_NOT_CSV = new ErrorCode("FILE_NOT_CSV");

    /**
     * File: the source is a folder (only with contact-import-spark) whose files have different headers, so that no
     * single mapping fits all of them.
     */
    public static final ErrorCode FILE_HEADERS_DIFFER = new ErrorCode("FILE_HEADERS_DIFFER");

    /** File: the source cannot be opened or read. */
    public static final ErrorCode FILE_UNREADABLE = new ErrorCode("FILE_UNREADABLE");

    /** File: the workbook or archive is damaged or incomplete. */
    public static final ErrorCode FILE_DAMAGED = new ErrorCode("FILE_DAMAGED");

    /** File: the workbook or archive is protected by a password. */
    public static final ErrorCode FILE_ENCRYPTED = new ErrorCode("FILE_ENCRYPTED");

    /** File: the workbook or archive unpacks to an implausible size and may be malicious. */
    public static final ErrorCode FILE_UNSAFE = new ErrorCode("FILE_UNSAFE");

    /** File: the workbook has no sheet with the requested name or number. */
    public static final ErrorCode SHEET_NOT_FOUND = new ErrorCode("SHEET_NOT_FOUND");

    /** File: the archive contains several files. */
    public static final ErrorCode ARCHIVE_HOLDS_SEVERAL = new ErrorCode("ARCHIVE_HOLDS_SEVERAL");

    /** File: the source can be read only once, and its temporary copy cannot be written. */
    public static final ErrorCode SPOOL_UNWRITABLE = new ErrorCode("SPOOL_UNWRITABLE");

    /** File: the source has changed since the import began. */
    public static final ErrorCode FILE_CHANGED = new ErrorCode("FILE_CHANGED");

    /**
     * File: the header contains an e-mail address, because the line break between the header and the first row is
     * missing.
     */
    public static final ErrorCode HEADER_HOLDS_ROW = new ErrorCode("HEADER_HOLDS_ROW");

    /** File: the source contains bytes that are invalid in the charset. */
    public static final ErrorCode ENCODING_MALFORMED = new ErrorCode("ENCODING_MALFORMED");

    /** Mapping: no column feeds the e-mail field, which identifies the contact. */
    public static final ErrorCode EMAIL_NOT_MAPPED = new ErrorCode("EMAIL_NOT_MAPPED");

    /** Mapping: the import has several identifying fields, and no column feeds any of them. */
    public static final ErrorCode KEY_NOT_MAPPED = new ErrorCode("KEY_NOT_MAPPED");

    /** Mapping: the mapping names a column that the source does not have. */
    public static final ErrorCode COLUMN_UNKNOWN = new ErrorCode("COLUMN_UNKNOWN");

    /** Mapping: the mapping names a field that does not exist or is not declared. */
    public static final ErrorCode FIELD_UNKNOWN = new ErrorCode("FIELD_UNKNOWN");

    /** Mapping: the mapping feeds one field more than once. */
    public static final ErrorCode FIELD_TWICE = new ErrorCode("FIELD_TWICE");

    /** Mapping: a fixed value is not valid for its field, or its field identifies contacts. */
    public static final ErrorCode FIXED_VALUE_INVALID = new ErrorCode("FIXED_VALUE_INVALID");

    /** Warning: a column is not used, because a constant sets its field in all rows. */
    public static final ErrorCode COLUMN_NOT_USED = new ErrorCode("COLUMN_NOT_USED");

    /** Mapping: the remembered mapping does not fit the columns of the source, or no mapping is remembered. */
    public static final ErrorCode MAPPING_MISMATCH = new ErrorCode("MAPPING_MISMATCH");

    /** Rows alike: nearly all rows fail because the given charset is wrong. */
    public static final ErrorCode ENCODING_WRONG = new ErrorCode("ENCODING_WRONG");

    /** Rows alike: nearly all rows fail because the given delimiter is wrong. */
    public static final ErrorCode DELIMITER_WRONG = new ErrorCode("DELIMITER_WRONG");

    /** Rows alike: nearly all rows fail because the given quote is wrong. */
    public static final ErrorCode QUOTE_WRONG = new ErrorCode("QUOTE_WRONG");

    /** Rows alike: nearly all rows fail because the given escape character is wrong. */
    public static final ErrorCode ESCAPE_WRONG = new ErrorCode("ESCAPE_WRONG");

    /**
     * Rows alike: nearly all rows fail because the option that decides whether whitespace around cells is data is
     * wrong.
     */
    public static final ErrorCode BLANKS_WRONG = new ErrorCode("BLANKS_WRONG");

    /** Rows alike: nearly all rows fail because the given number of skipped lines is wrong. */
    public static final ErrorCode SKIPPED_LINES_WRONG = new ErrorCode("SKIPPED_LINES_WRONG");

    /** Rows alike: nearly all rows fail because the given number of header rows is wrong. */
    public static final ErrorCode HEADER_ROWS_WRONG = new ErrorCode("HEADER_ROWS_WRONG");

    /** Rows alike: nearly all rows fail because the option that decides whether the file has a header is wrong. */
    public static final ErrorCode HEADER_WRONG = new ErrorCode("HEADER_WRONG");

    /** Rows alike: nearly all rows fail because the e-mail addresses are not in the mapped column. */
    public static final ErrorCode EMAIL_COLUMN_WRONG = new ErrorCode("EMAIL_COLUMN_WRONG");

    /** Rows alike: nearly all rows fail because their phone numbers are national and no default country is given. */
    public static final ErrorCode DEFAULT_COUNTRY_MISSING = new ErrorCode("DEFAULT_COUNTRY_MISSING");

    /** Rows alike: nearly all rows fail because their dates need a date pattern. */
    public static final ErrorCode DATE_PATTERN_WRONG = new ErrorCode("DATE_PATTERN_WRONG");

    /** Consent: nobody confirmed that the consents were obtained, so nothing was written. */
    public static final ErrorCode CONSENT_REQUIRED = new ErrorCode("CONSENT_REQUIRED");

    /** Row: the record has fewer cells than the header; a missing delimiter may have shifted the cells. */
    public static final ErrorCode ROW_TOO_SHORT = new ErrorCode("ROW_TOO_SHORT");

    /** Row: the record has more cells than the header; an extra delimiter may have shifted the cells. */
    public static final ErrorCode ROW_TOO_LONG = new ErrorCode("ROW_TOO_LONG");

    /** Row: the line cannot be read as CSV. */
    public static final ErrorCode CSV_MALFORMED = new ErrorCode("CSV_MALFORMED");

    /** Row: a quote opens a cell and is never closed. */
    public static final ErrorCode QUOTE_NOT_CLOSED = new ErrorCode("QUOTE_NOT_CLOSED");

    /** Row: a quote inside a cell neither opens nor closes it. */
    public static final ErrorCode STRAY_QUOTE = new ErrorCode("STRAY_QUOTE");

    /** Row: the row contains several e-mail addresses and nothing else. */
    public static final ErrorCode ROW_HOLDS_SEVERAL_PEOPLE = new ErrorCode("ROW_HOLDS_SEVERAL_PEOPLE");

    /** Row: the record exceeds the limit of characters, lines or cells. */
    public static final ErrorCode RECORD_TOO_LARGE = new ErrorCode("RECORD_TOO_LARGE");

    /** Row: an earlier row of the file has the same contact with other values. */
    public static final ErrorCode DUPLICATE_IN_FILE = new ErrorCode("DUPLICATE_IN_FILE");

    /** Value: the value contradicts an earlier row of the same contact, so the rows cannot be merged. */
    public static final ErrorCode DUPLICATE_CONTRADICTS = new ErrorCode("DUPLICATE_CONTRADICTS");

    /** Row: the contact is already stored, and the options reject such contacts. */
    public static final ErrorCode ALREADY_EXISTS = new ErrorCode("ALREADY_EXISTS");

    /** Skipped: the contact is not stored, and the import only updates. */
    public static final ErrorCode NOT_STORED = new ErrorCode("NOT_STORED");

    /**
     * Skipped: another row of the source supplies the contact. {@code DuplicateStrategy} defines which values of the
     * skipped row are used.
     */
    public static final ErrorCode IN_OTHER_ROW = new ErrorCode("IN_OTHER_ROW");

    /** Value: the row has no e-mail address. */
    public static final ErrorCode EMAIL_MISSING = new ErrorCode("EMAIL_MISSING");

    /** Value: the import has several identifying fields, and the row has a value in none of them. */
    public static final ErrorCode KEY_MISSING = new ErrorCode("KEY_MISSING");

    /** Value: the text is not an e-mail address. */
    public static final ErrorCode EMAIL_INVALID = new ErrorCode("EMAIL_INVALID");

    /** Value: the address has no @. */
    public static final ErrorCode EMAIL_AT_MISSING = new ErrorCode("EMAIL_AT_MISSING");

    /** Value: the address has more than one @. */
    public static final ErrorCode EMAIL_AT_TWICE = new ErrorCode("EMAIL_AT_TWICE");

    /** Value: the address contains a space, so it is unclear where it begins or ends. */
    public static final ErrorCode EMAIL_BLANK_INSIDE = new ErrorCode("EMAIL_BLANK_INSIDE");

    /** Value: the address contains a comma instead of a dot. */
    public static final ErrorCode EMAIL_COMMA_FOR_DOT = new ErrorCode("EMAIL_COMMA_FOR_DOT");

    /** Value: the address has two consecutive dots, a dot next to the @ or a dot at the start. */
    public static final ErrorCode EMAIL_DOT_MISPLACED = new ErrorCode("EMAIL_DOT_MISPLACED");

    /** Value: the domain after the @ is incomplete. */
    public static final ErrorCode EMAIL_DOMAIN_INCOMPLETE = new ErrorCode("EMAIL_DOMAIN_INCOMPLETE");

    /** Value: the address contains a look-alike or invisible character, which the parameter {@code character} names. */
    public static final ErrorCode EMAIL_LOOK_ALIKE = new ErrorCode("EMAIL_LOOK_ALIKE");

    /** Warning: the cell contains several e-mail addresses; the contact gets only the first. */
    public static final ErrorCode MULTIPLE_EMAILS = new ErrorCode("MULTIPLE_EMAILS");

    /** Value: a required field has no value. */
    public static final ErrorCode REQUIRED_MISSING = new ErrorCode("REQUIRED_MISSING");

    /** Value: the value is longer than its field allows; it is not truncated. */
    public static final ErrorCode FIELD_TOO_LONG = new ErrorCode("FIELD_TOO_LONG");

    /** Value: the text is not a valid phone number in its country. */
    public static final ErrorCode PHONE_INVALID = new ErrorCode("PHONE_INVALID");

    /** Value: the text is not a phone number, or has letters between the digits. */
    public static final ErrorCode PHONE_NOT_A_NUMBER = new ErrorCode("PHONE_NOT_A_NUMBER");

    /** Value: the phone number has too few digits for its country. */
    public static final ErrorCode PHONE_TOO_SHORT = new ErrorCode("PHONE_TOO_SHORT");

    /** Value: the phone number has too many digits for its country; two numbers may have been joined. */
    public static final ErrorCode PHONE_TOO_LONG = new ErrorCode("PHONE_TOO_LONG");

    /** Value: no country has this calling code. */
    public static final ErrorCode PHONE_PREFIX_UNKNOWN = new ErrorCode("PHONE_PREFIX_UNKNOWN");

    /** Value: the phone number has lost its leading zero, as happens in spreadsheets. */
    public static final ErrorCode PHONE_ZERO_LOST = new ErrorCode("PHONE_ZERO_LOST");

    /** Value: a remark in the cell says that the number is old, wrong or not to be called. */
    public static final ErrorCode PHONE_NOT_TO_USE = new ErrorCode("PHONE_NOT_TO_USE");

    /** Value: the phone number is national and its country is unknown. */
    public static final ErrorCode PHONE_NO_COUNTRY = new ErrorCode("PHONE_NO_COUNTRY");

    /** Value: the digits may be a national number or start with the calling code of another country. */
    public static final ErrorCode PHONE_COUNTRY_UNCLEAR = new ErrorCode("PHONE_COUNTRY_UNCLEAR");

    /** Value: a spreadsheet turned the number into scientific notation and lost some of its digits. */
    public static final ErrorCode EXCEL_SCIENTIFIC = new ErrorCode("EXCEL_SCIENTIFIC");

    /** Value: a spreadsheet wrote its serial day number instead of the date. */
    public static final ErrorCode EXCEL_DAY_NUMBER = new ErrorCode("EXCEL_DAY_NUMBER");

    /** Value: a spreadsheet turned a number such as {@code 12/3} into a date. */
    public static final ErrorCode EXCEL_DATE = new ErrorCode("EXCEL_DATE");

    /** Value: a spreadsheet exported the error of a formula instead of a value. */
    public static final ErrorCode EXCEL_FORMULA_ERROR = new ErrorCode("EXCEL_FORMULA_ERROR");

    /** Value: a column of the spreadsheet was too narrow, so number signs were exported instead of the value. */
    public static final ErrorCode EXCEL_COLUMN_NARROW = new ErrorCode("EXCEL_COLUMN_NARROW");

    /** Value: the text is not a date in the expected form, or the day does not exist. */
    public static final ErrorCode DATE_INVALID = new ErrorCode("DATE_INVALID");

    /** Value: it is unclear which number is the day and which is the month. */
    public static final ErrorCode DATE_AMBIGUOUS = new ErrorCode("DATE_AMBIGUOUS");

    /** Value: the year has two digits, so the century is unknown. */
    public static final ErrorCode DATE_YEAR_SHORT = new ErrorCode("DATE_YEAR_SHORT");

    /** Value: the date has a day and a month but no year; only a birthday may lack the year. */
    public static final ErrorCode DATE_YEAR_MISSING = new ErrorCode("DATE_YEAR_MISSING");

    /** Value: the birthday is before 1900 or in the future. */
    public static final ErrorCode BIRTHDAY_OUT_OF_RANGE = new ErrorCode("BIRTHDAY_OUT_OF_RANGE");

    /** Value: the text is not a number. */
    public static final ErrorCode NUMBER_INVALID = new ErrorCode("NUMBER_INVALID");

    /** Value: the number has more digits or decimals than the contact store supports. */
    public static final ErrorCode NUMBER_OUT_OF_RANGE = new ErrorCode("NUMBER_OUT_OF_RANGE");

    /** Value: the text means neither yes nor no. */
    public static final ErrorCode BOOLEAN_INVALID = new ErrorCode("BOOLEAN_INVALID");

    /** Value: the text does not say whether the person wants messages. */
    public static final ErrorCode SUBSCRIPTION_UNCLEAR = new ErrorCode("SUBSCRIPTION_UNCLEAR");

    /** Value: the value is not one of the choices of its field. */
    public static final ErrorCode CHOICE_UNKNOWN = new ErrorCode("CHOICE_UNKNOWN");

    /** Value: the text is not a country. */
    public static final ErrorCode COUNTRY_UNKNOWN = new ErrorCode("COUNTRY_UNKNOWN");

    /** Value: the value contains control characters. */
    public static final ErrorCode CONTROL_CHARACTER = new ErrorCode("CONTROL_CHARACTER");

    /** Value: a constraint of the host is violated. */
    public static final ErrorCode CONSTRAINT_VIOLATED = new ErrorCode("CONSTRAINT_VIOLATED");

    /** Constraint: a constraint of the host, or the view in its {@code ContactConstraints}, threw an exception. */
    public static final ErrorCode CONSTRAINT_FAULT = new ErrorCode("CONSTRAINT_FAULT");

    /** Row: the contact store refused the contact. */
    public static final ErrorCode SINK_REJECTED = new ErrorCode("SINK_REJECTED");

    /** Sink: the contact store cannot be reached or fails; a later attempt can succeed. */
    public static final ErrorCode SINK_UNAVAILABLE = new ErrorCode("SINK_UNAVAILABLE");

    /**
     * Sink: the contact store is not set up for the import: for example, a table is missing or a column cannot hold the
     * value.
     */
    public static final ErrorCode SINK_MISCONFIGURED = new ErrorCode("SINK_MISCONFIGURED");

    /** Sink: the contact store broke its contract. */
    public static final ErrorCode SINK_FAULT = new ErrorCode("SINK_FAULT");

    /** Sink: the tables of the contact store differ from the required schema; parameter {@code differences}. */
    public static final ErrorCode SINK_SCHEMA_DIFFERENT = new ErrorCode("SINK_SCHEMA_DIFFERENT");

    /** Sink: the tables of the contact store have an older version than this library requires. */
    public static final ErrorCode SINK_SCHEMA_OLDER = new ErrorCode("SINK_SCHEMA_OLDER");

    /**
     * Sink: the tables of the contact store have a newer version ({@code found}) than this library supports
     * ({@code known}).
     */
    public static final ErrorCode SINK_SCHEMA_NEWER = new ErrorCode("SINK_SCHEMA_NEWER");

    /** Sink: the contact store does not support several writing processes, which a distributed import requires. */
    public static final ErrorCode SINK_WITHOUT_LANES = new ErrorCode("SINK_WITHOUT_LANES");

    /**
     * Sink: the options require that opt-outs are stored, but the suppression list (for {@code SUPPRESS}) or the sink
     * (for {@code MARK}) cannot store them; parameter {@code strategy}.
     */
    public static final ErrorCode OPT_OUTS_NOT_KEPT = new ErrorCode("OPT_OUTS_NOT_KEPT");

    /**
     * Sink: the contact store has lost data that it had confirmed: batches, or the record that this process has
     * continued the import. The engine continues from the remaining batches up to three times in a run; at the next
     * loss, the import stops with this code.
     */
    public static final ErrorCode CHECKPOINT_LOST = new ErrorCode("CHECKPOINT_LOST");

    /** Resume, undo: the account has no import with that id. */
    public static final ErrorCode IMPORT_UNKNOWN = new ErrorCode("IMPORT_UNKNOWN");

    /** Resume: the sink is not a {@code ResumableSink}, so its imports cannot be continued. */
    public static final ErrorCode IMPORT_NOT_RESUMABLE = new ErrorCode("IMPORT_NOT_RESUMABLE");

    /** Resume: the import was undone. */
    public static final ErrorCode IMPORT_UNDONE = new ErrorCode("IMPORT_UNDONE");

    /** Resume: the options or the mapping differ from those that the import was started with. */
    public static final ErrorCode IMPORT_OPTIONS_CHANGED = new ErrorCode("IMPORT_OPTIONS_CHANGED");

    /** Resume: the source and options produce rows that differ from those already written. */
    public static final ErrorCode IMPORT_DIFFERS = new ErrorCode("IMPORT_DIFFERS");

    /** Resume: another process has taken over the import. */
    public static final ErrorCode IMPORT_TAKEN_OVER = new ErrorCode("IMPORT_TAKEN_OVER");

    /** Resume, undo: a stalled process holds the import in an open transaction; parameter {@code since}. */
    public static final ErrorCode IMPORT_HELD_ELSEWHERE = new ErrorCode("IMPORT_HELD_ELSEWHERE");

    /** Jobs: the account has no such job. */
    public static final ErrorCode JOB_UNKNOWN = new ErrorCode("JOB_UNKNOWN");

    /** Jobs: the state of the job does not allow the action; parameter {@code state}. */
    public static final ErrorCode JOB_STATE_UNFIT = new ErrorCode("JOB_STATE_UNFIT");

    /** Jobs: the uploaded file has been deleted. */
    public static final ErrorCode UPLOAD_DELETED = new ErrorCode("UPLOAD_DELETED");

    /** Jobs: the upload store is full. */
    public static final ErrorCode UPLOAD_STORE_FULL = new ErrorCode("UPLOAD_STORE_FULL");

    /** Jobs: the upload store cannot be reached, read or written. */
    public static final ErrorCode UPLOAD_STORE_UNAVAILABLE = new ErrorCode("UPLOAD_STORE_UNAVAILABLE");

    /** Jobs: the options of the job were written by a version of the library with another format. */
    public static final ErrorCode OPTIONS_UNREADABLE = new ErrorCode("OPTIONS_UNREADABLE");

    /** Jobs: the database cannot be shared by several nodes; parameter {@code database}. */
    public static final ErrorCode JOBS_UNSUPPORTED = new ErrorCode("JOBS_UNSUPPORTED");

    /** Run: the error CSV cannot be written to the requested path. */
    public static final ErrorCode ERROR_CSV_UNWRITABLE = new ErrorCode("ERROR_CSV_UNWRITABLE");

    /** Run: the rows in error were requested as a workbook and do not fit into one sheet. */
    public static final ErrorCode ERRORS_EXCEED_SHEET = new ErrorCode("ERRORS_EXCEED_SHEET");

    /** Run: the path of the error CSV is the source itself. */
    public static final ErrorCode ERROR_CSV_IS_SOURCE = new ErrorCode("ERROR_CSV_IS_SOURCE");

    /** Run: the import was cancelled between two batches. */
    public static final ErrorCode CANCELLED = new ErrorCode("CANCELLED");

    /** Warning: the charset was assumed, because nothing in the source proves it. */
    public static final ErrorCode ENCODING_ASSUMED = new ErrorCode("ENCODING_ASSUMED");

    /** Warning: some text looks like UTF-8 that was decoded in another charset and saved; it is imported unchanged. */
    public static final ErrorCode TEXT_MOJIBAKE_SUSPECTED = new ErrorCode("TEXT_MOJIBAKE_SUSPECTED");

    /** Warning: the options say that the first row is the header, but it looks like data. */
    public static final ErrorCode HEADER_LOOKS_LIKE_DATA = new ErrorCode("HEADER_LOOKS_LIKE_DATA");

    /** Warning: the options say that the first row is data, but it looks like a header. */
    public static final ErrorCode DATA_LOOKS_LIKE_HEADER = new ErrorCode("DATA_LOOKS_LIKE_HEADER");

    /** Warning: a row repeats the header and was left out. */
    public static final ErrorCode HEADER_REPEATED = new ErrorCode("HEADER_REPEATED");

    /** Warning: the header has several rows; parameter {@code count}. */
    public static final ErrorCode HEADER_ROWS_JOINED = new ErrorCode("HEADER_ROWS_JOINED");

    /** Warning: nearly all rows have the same number of cells, which differs from that of the header. */
    public static final ErrorCode HEADER_WIDTH_DIFFERS = new ErrorCode("HEADER_WIDTH_DIFFERS");

    /** Warning: missing trailing cells of a row were treated as blank. */
    public static final ErrorCode ROW_FILLED_UP = new ErrorCode("ROW_FILLED_UP");

    /** Warning: blank cells after the last column were ignored. */
    public static final ErrorCode SURPLUS_BLANKS_DROPPED = new ErrorCode("SURPLUS_BLANKS_DROPPED");

    /** Warning: the workbook has other sheets with cells, which are not imported. */
    public static final ErrorCode SHEETS_LEFT_OUT = new ErrorCode("SHEETS_LEFT_OUT");

    /** Warning: rows that the sheet hides, for example by a filter, are imported too. */
    public static final ErrorCode HIDDEN_ROWS_READ = new ErrorCode("HIDDEN_ROWS_READ");

    /** Warning: columns that the sheet hides are read too. */
    public static final ErrorCode HIDDEN_COLUMNS_READ = new ErrorCode("HIDDEN_COLUMNS_READ");

    /** Warning: the file does not contain the results of some formulas; their cells are blank. */
    public static final ErrorCode FORMULAS_NOT_CALCULATED = new ErrorCode("FORMULAS_NOT_CALCULATED");

    /** Warning: lines before the header were skipped. */
    public static final ErrorCode LINES_SKIPPED = new ErrorCode("LINES_SKIPPED");

    /** Warning: each row was quoted as a single cell; the quotes were removed. */
    public static final ErrorCode ROWS_UNWRAPPED = new ErrorCode("ROWS_UNWRAPPED");

    /** Warning: rows contain e-mail addresses of further people, in one cell or in columns that are not mapped. */
    public static final ErrorCode ROWS_HOLD_SEVERAL_PEOPLE = new ErrorCode("ROWS_HOLD_SEVERAL_PEOPLE");

    /**
     * Warning: some people in the first rows want no messages; parameters {@code count}, the number of these people,
     * and {@code rows}, the number of rows examined.
     */
    public static final ErrorCode OPT_OUTS_FOUND = new ErrorCode("OPT_OUTS_FOUND");

    /** Warning: the domain of the address looks mistyped; the address is imported unchanged. */
    public static final ErrorCode EMAIL_DOMAIN_SUSPECTED = new ErrorCode("EMAIL_DOMAIN_SUSPECTED");

    /** Warning: the check digit of the VAT number or tax code is wrong, or leading zeros are missing. */
    public static final ErrorCode VAT_NUMBER_SUSPECTED = new ErrorCode("VAT_NUMBER_SUSPECTED");

    /**
     * Warning: the text is a placeholder that programs write for a missing value. In a name it is imported, but does
     * not replace a stored value; any other field stays blank.
     */
    public static final ErrorCode PLACEHOLDER_SUSPECTED = new ErrorCode("PLACEHOLDER_SUSPECTED");

    /**
     * Warning: the text lost letters before the import. It is imported unchanged, but does not replace a stored value.
     */
    public static final ErrorCode TEXT_DAMAGED = new ErrorCode("TEXT_DAMAGED");

    /**
     * Warning: HTML character references in the text were decoded. The decoded text does not replace a stored value.
     */
    public static final ErrorCode HTML_DECODED = new ErrorCode("HTML_DECODED");

    /** Warning: the postcode has lost its leading zeros, as happens in spreadsheets. */
    public static final ErrorCode POSTCODE_ZERO_LOST = new ErrorCode("POSTCODE_ZERO_LOST");

    /** Warning: the postcode does not have the form of its country. */
    public static final ErrorCode POSTCODE_SUSPECTED = new ErrorCode("POSTCODE_SUSPECTED");

    /** Warning: the Italian province and the postcode belong to different parts of the country. */
    public static final ErrorCode PROVINCE_SUSPECTED = new ErrorCode("PROVINCE_SUSPECTED");

    /** Warning: the first rows of the file show whether the day or the month comes first in a column of dates. */
    public static final ErrorCode DATE_ORDER_FOUND = new ErrorCode("DATE_ORDER_FOUND");

    /**
     * Row: from one row on, all rows have a different number of cells, because they belong to another table; each of
     * them is rejected. Also a warning about the file; parameter {@code row}, the first of these rows.
     */
    public static final ErrorCode SECOND_TABLE = new ErrorCode("SECOND_TABLE");

    /** Warning: the number in a WhatsApp column is a landline, which WhatsApp rarely reaches. */
    public static final ErrorCode WHATSAPP_FIXED_LINE = new ErrorCode("WHATSAPP_FIXED_LINE");

    /** Warning: the row has an address but no house number. */
    public static final ErrorCode HOUSE_NUMBER_MISSING = new ErrorCode("HOUSE_NUMBER_MISSING");

    /** Warning: the options say that addresses include the house number, but most do not. */
    public static final ErrorCode HOUSE_NUMBER_IN_OWN_COLUMN = new ErrorCode("HOUSE_NUMBER_IN_OWN_COLUMN");

    /** Warning: the options say that the house number has a separate column, but most addresses include one. */
    public static final ErrorCode HOUSE_NUMBER_IN_ADDRESS = new ErrorCode("HOUSE_NUMBER_IN_ADDRESS");

    /**
     * Warning: an invalid value of an optional field was dropped, because the options say so or because it is a consent
     * date; or a birthday without a year was dropped, because its day and month cannot be read or the contact store
     * cannot store it.
     */
    public static final ErrorCode VALUE_DROPPED = new ErrorCode("VALUE_DROPPED");

    /**
     * Warning: the contact was created, but another contact without an e-mail address, perhaps the same person, is
     * stored under the same phone number or the same value of an identifying custom field.
     */
    public static final ErrorCode POSSIBLE_DUPLICATE = new ErrorCode("POSSIBLE_DUPLICATE");

    /** Warning: the row was skipped, because the person has opted out or was erased. */
    public static final ErrorCode SUPPRESSED = new ErrorCode("SUPPRESSED");

    /** Warning: the file has one row for each order item; the rows of a buyer were merged. */
    public static final ErrorCode ORDER_ITEMS_MERGED = new ErrorCode("ORDER_ITEMS_MERGED");

    /**
     * Warning: according to the file, the person wants no messages. The row is skipped or imported as opted out;
     * {@code ImportEngine.rows} rejects it instead of skipping it.
     */
    public static final ErrorCode OPTED_OUT = new ErrorCode("OPTED_OUT");

    /**
     * Warning: the person wants no messages on the phone. The contact is imported with this choice in
     * {@code subscription_phone}.
     */
    public static final ErrorCode PHONE_OPTED_OUT = new ErrorCode("PHONE_OPTED_OUT");

    /** Warning of a check: duplicates are not detected, because the import leaves them to the contact store. */
    public static final ErrorCode DUPLICATES_NOT_CHECKED = new ErrorCode("DUPLICATES_NOT_CHECKED");

    /** Warning: a column is mapped to a field that the contact store does not support; its values are not stored. */
    public static final ErrorCode FIELD_NOT_STORED = new ErrorCode("FIELD_NOT_STORED");

    /** Warning: the mapping could not be stored for the next import. */
    public static final ErrorCode MAPPING_NOT_REMEMBERED = new ErrorCode("MAPPING_NOT_REMEMBERED");

    /**
     * Validates the form of the code.
     *
     * @throws IllegalArgumentException if the value is malformed
     */
    public ErrorCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an error code must match " + FORM);
        }
    }

    /** {@return all codes of the library in declaration order; unmodifiable} */
    public static List<ErrorCode> all() {
        return Declared.CODES;
    }

    // The methods that a record generates are linked at run time, which would slow the first import.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ErrorCode code && value.equals(code.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ErrorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Collects the constants by reflection once, so that a new code needs only one line. */
    private static final class Declared {

        private static final List<ErrorCode> CODES = collect();

        private static List<ErrorCode> collect() {
            List<ErrorCode> codes = new ArrayList<>();
            for (Field field : ErrorCode.class.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers()) && field.getType() == ErrorCode.class) {
                    codes.add(read(field));
                }
            }
            return List.copyOf(codes);
        }

        private static ErrorCode read(Field field) {
            try {
                return (ErrorCode) field.get(null);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
