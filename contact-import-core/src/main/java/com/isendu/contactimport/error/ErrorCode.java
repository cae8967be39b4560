package com.isendu.contactimport.error;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stable name of a cause, for machines; people read the message that belongs to it.
 *
 * <p>Codes are only ever added. The constants below are the library's; a host names its own with a prefix in lower case
 * and a dot, such as {@code acme.VAT_UNKNOWN}. Two causes that a person would fix differently have two codes.
 *
 * @param value upper-case letters, digits and underscores, optionally after lower-case prefixes that end with a dot
 */
public record ErrorCode(String value) implements Comparable<ErrorCode> {

    // Before the constants: each of them is checked against it.
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9]*\\.)*[A-Z][A-Z0-9_]*");

    /** File: the source holds no bytes, or nothing but blanks. */
    public static final ErrorCode FILE_EMPTY = new ErrorCode("FILE_EMPTY");

    /** File: the source holds a header and no data row. */
    public static final ErrorCode FILE_NO_ROWS = new ErrorCode("FILE_NO_ROWS");

    /** File: the source exceeds the limit of bytes or rows that the options set. */
    public static final ErrorCode FILE_TOO_LARGE = new ErrorCode("FILE_TOO_LARGE");

    /**
     * File: the source is no CSV: a workbook, an archive, an image, or a text of another format, such as JSON or a
     * mail.
     */
    public static final ErrorCode FILE_NOT_CSV = new ErrorCode("FILE_NOT_CSV");

    /** File: the source is a folder whose files have different headers, so that one mapping does not fit all. */
    public static final ErrorCode FILE_HEADERS_DIFFER = new ErrorCode("FILE_HEADERS_DIFFER");

    /** File: the source cannot be opened or read. */
    public static final ErrorCode FILE_UNREADABLE = new ErrorCode("FILE_UNREADABLE");

    /** File: the workbook or archive is damaged or incomplete. */
    public static final ErrorCode FILE_DAMAGED = new ErrorCode("FILE_DAMAGED");

    /** File: the workbook or archive is protected by a password. */
    public static final ErrorCode FILE_ENCRYPTED = new ErrorCode("FILE_ENCRYPTED");

    /**
     * File: the workbook or archive unpacks to more than such a file can need, as files do that are made to do harm.
     */
    public static final ErrorCode FILE_UNSAFE = new ErrorCode("FILE_UNSAFE");

    /** File: the workbook has no sheet of the name or number that was asked for. */
    public static final ErrorCode SHEET_NOT_FOUND = new ErrorCode("SHEET_NOT_FOUND");

    /** File: the archive holds several files. */
    public static final ErrorCode ARCHIVE_HOLDS_SEVERAL = new ErrorCode("ARCHIVE_HOLDS_SEVERAL");

    /** File: it can be read only once, and its temporary copy cannot be written. */
    public static final ErrorCode SPOOL_UNWRITABLE = new ErrorCode("SPOOL_UNWRITABLE");

    /** File: the source is not what it was when the import began. */
    public static final ErrorCode FILE_CHANGED = new ErrorCode("FILE_CHANGED");

    /** The header is wider than the rows and holds an e-mail address: the line end between it and a row is lost. */
    public static final ErrorCode HEADER_HOLDS_ROW = new ErrorCode("HEADER_HOLDS_ROW");

    /** File: the source holds bytes that the charset cannot decode. */
    public static final ErrorCode ENCODING_MALFORMED = new ErrorCode("ENCODING_MALFORMED");

    /** Mapping: no column feeds the e-mail field, which identifies the contact. */
    public static final ErrorCode EMAIL_NOT_MAPPED = new ErrorCode("EMAIL_NOT_MAPPED");

    /** Mapping: no column feeds any of the fields that identify a contact, where there are several. */
    public static final ErrorCode KEY_NOT_MAPPED = new ErrorCode("KEY_NOT_MAPPED");

    /** Mapping: the mapping names a column that the source does not have. */
    public static final ErrorCode COLUMN_UNKNOWN = new ErrorCode("COLUMN_UNKNOWN");

    /** Mapping: the mapping names a field that does not exist or is not declared. */
    public static final ErrorCode FIELD_UNKNOWN = new ErrorCode("FIELD_UNKNOWN");

    /** Mapping: the mapping feeds one field more than once. */
    public static final ErrorCode FIELD_TWICE = new ErrorCode("FIELD_TWICE");

    /** Mapping: a value that all rows are to get is none that its field takes. */
    public static final ErrorCode FIXED_VALUE_INVALID = new ErrorCode("FIXED_VALUE_INVALID");

    /** Warning: a column is linked to a field that has the same value in all rows, and is not used. */
    public static final ErrorCode COLUMN_NOT_USED = new ErrorCode("COLUMN_NOT_USED");

    /** Mapping: the remembered mapping does not fit the columns of the source, or there is none. */
    public static final ErrorCode MAPPING_MISMATCH = new ErrorCode("MAPPING_MISMATCH");

    /** Rows alike: nearly all rows fail because the charset that was given is not the file's. */
    public static final ErrorCode ENCODING_WRONG = new ErrorCode("ENCODING_WRONG");

    /** Rows alike: nearly all rows fail because the delimiter that was given is not the file's. */
    public static final ErrorCode DELIMITER_WRONG = new ErrorCode("DELIMITER_WRONG");

    /** Rows alike: nearly all rows fail because the quote that was given is not the file's. */
    public static final ErrorCode QUOTE_WRONG = new ErrorCode("QUOTE_WRONG");

    /** Rows alike: nearly all rows fail because the escape character that was given is not the file's. */
    public static final ErrorCode ESCAPE_WRONG = new ErrorCode("ESCAPE_WRONG");

    /**
     * Rows alike: nearly all rows fail because blanks around cells were declared to be data and are none, or the other
     * way.
     */
    public static final ErrorCode BLANKS_WRONG = new ErrorCode("BLANKS_WRONG");

    /** Rows alike: nearly all rows fail because the table does not begin behind the lines that were to be skipped. */
    public static final ErrorCode SKIPPED_LINES_WRONG = new ErrorCode("SKIPPED_LINES_WRONG");

    /** Rows alike: nearly all rows fail because the header has another number of rows than was given. */
    public static final ErrorCode HEADER_ROWS_WRONG = new ErrorCode("HEADER_ROWS_WRONG");

    /**
     * Rows alike: nearly all rows fail because the file has a header and was said to have none, or the other way round.
     */
    public static final ErrorCode HEADER_WRONG = new ErrorCode("HEADER_WRONG");

    /** Rows alike: nearly all rows fail because another column than the one linked holds the e-mail addresses. */
    public static final ErrorCode EMAIL_COLUMN_WRONG = new ErrorCode("EMAIL_COLUMN_WRONG");

    /** Rows alike: nearly all rows fail because their phone numbers are national ones and no country is given. */
    public static final ErrorCode DEFAULT_COUNTRY_MISSING = new ErrorCode("DEFAULT_COUNTRY_MISSING");

    /** Rows alike: nearly all rows fail because their dates have a form that can be declared and is not. */
    public static final ErrorCode DATE_PATTERN_WRONG = new ErrorCode("DATE_PATTERN_WRONG");

    /** Consent: nobody confirmed that the consents were obtained; nothing may be written. */
    public static final ErrorCode CONSENT_REQUIRED = new ErrorCode("CONSENT_REQUIRED");

    /** Row: the record has fewer cells than the header: a delimiter is missing and the data may have shifted. */
    public static final ErrorCode ROW_TOO_SHORT = new ErrorCode("ROW_TOO_SHORT");

    /**
     * Row: the record has more cells than the header: there is one delimiter too many and the data may have shifted.
     */
    public static final ErrorCode ROW_TOO_LONG = new ErrorCode("ROW_TOO_LONG");

    /** Row: the line cannot be read as CSV. */
    public static final ErrorCode CSV_MALFORMED = new ErrorCode("CSV_MALFORMED");

    /** Row: a quote opens a cell and nothing closes it. */
    public static final ErrorCode QUOTE_NOT_CLOSED = new ErrorCode("QUOTE_NOT_CLOSED");

    /** Row: a quote stands inside a cell and neither opens nor closes it. */
    public static final ErrorCode STRAY_QUOTE = new ErrorCode("STRAY_QUOTE");

    /** The row holds several e-mail addresses and nothing else. */
    public static final ErrorCode ROW_HOLDS_SEVERAL_PEOPLE = new ErrorCode("ROW_HOLDS_SEVERAL_PEOPLE");

    /** Row: the record exceeds the limit of characters, lines or cells. */
    public static final ErrorCode RECORD_TOO_LARGE = new ErrorCode("RECORD_TOO_LARGE");

    /** Row: an earlier row of the file holds the same contact with other values. */
    public static final ErrorCode DUPLICATE_IN_FILE = new ErrorCode("DUPLICATE_IN_FILE");

    /** Cell: it contradicts an earlier row of the same contact, into which the row would be merged. */
    public static final ErrorCode DUPLICATE_CONTRADICTS = new ErrorCode("DUPLICATE_CONTRADICTS");

    /** Row: the contact is stored already and the import was told to reject such contacts. */
    public static final ErrorCode ALREADY_EXISTS = new ErrorCode("ALREADY_EXISTS");

    /** Skipped: the contact is not stored, and the import only updates. */
    public static final ErrorCode NOT_STORED = new ErrorCode("NOT_STORED");

    /** Skipped: another row of the source brings the contact, and what this row says of it. */
    public static final ErrorCode IN_OTHER_ROW = new ErrorCode("IN_OTHER_ROW");

    /** Value: the row has no e-mail address. */
    public static final ErrorCode EMAIL_MISSING = new ErrorCode("EMAIL_MISSING");

    /** Value: the row has a value in none of the fields that identify a contact, where there are several. */
    public static final ErrorCode KEY_MISSING = new ErrorCode("KEY_MISSING");

    /** Value: the text is no e-mail address. */
    public static final ErrorCode EMAIL_INVALID = new ErrorCode("EMAIL_INVALID");

    /** Value: the address has no @. */
    public static final ErrorCode EMAIL_AT_MISSING = new ErrorCode("EMAIL_AT_MISSING");

    /** Value: the address has more than one @. */
    public static final ErrorCode EMAIL_AT_TWICE = new ErrorCode("EMAIL_AT_TWICE");

    /** Value: a blank stands in the address, so that its ends are not clear. */
    public static final ErrorCode EMAIL_BLANK_INSIDE = new ErrorCode("EMAIL_BLANK_INSIDE");

    /** Value: a comma stands in the address where a dot belongs. */
    public static final ErrorCode EMAIL_COMMA_FOR_DOT = new ErrorCode("EMAIL_COMMA_FOR_DOT");

    /** Value: the address has two dots in a row, or one beside the @ or at its start. */
    public static final ErrorCode EMAIL_DOT_MISPLACED = new ErrorCode("EMAIL_DOT_MISPLACED");

    /** Value: what stands behind the @ is cut off. */
    public static final ErrorCode EMAIL_DOMAIN_INCOMPLETE = new ErrorCode("EMAIL_DOMAIN_INCOMPLETE");

    /**
     * Value: the address holds a character that looks like another one, or cannot be seen; its name is the parameter
     * {@code character}.
     */
    public static final ErrorCode EMAIL_LOOK_ALIKE = new ErrorCode("EMAIL_LOOK_ALIKE");

    /** Value: the cell holds several e-mail addresses; only the first is the contact's. */
    public static final ErrorCode MULTIPLE_EMAILS = new ErrorCode("MULTIPLE_EMAILS");

    /** Value: a required field has no value. */
    public static final ErrorCode REQUIRED_MISSING = new ErrorCode("REQUIRED_MISSING");

    /** Value: the value is longer than its field; nothing is ever truncated. */
    public static final ErrorCode FIELD_TOO_LONG = new ErrorCode("FIELD_TOO_LONG");

    /** Value: the text is no valid phone number of its country. */
    public static final ErrorCode PHONE_INVALID = new ErrorCode("PHONE_INVALID");

    /** Value: the text is no phone number at all, or holds letters amid its digits. */
    public static final ErrorCode PHONE_NOT_A_NUMBER = new ErrorCode("PHONE_NOT_A_NUMBER");

    /** Value: the phone number has too few digits for its country. */
    public static final ErrorCode PHONE_TOO_SHORT = new ErrorCode("PHONE_TOO_SHORT");

    /** Value: the phone number has too many digits for its country; two numbers may have been joined. */
    public static final ErrorCode PHONE_TOO_LONG = new ErrorCode("PHONE_TOO_LONG");

    /** Value: no country has the international prefix. */
    public static final ErrorCode PHONE_PREFIX_UNKNOWN = new ErrorCode("PHONE_PREFIX_UNKNOWN");

    /** Value: the phone number lost the zero at its start, as spreadsheets do. */
    public static final ErrorCode PHONE_ZERO_LOST = new ErrorCode("PHONE_ZERO_LOST");

    /** Value: the cell says itself that the number is old, wrong or not to be called. */
    public static final ErrorCode PHONE_NOT_TO_USE = new ErrorCode("PHONE_NOT_TO_USE");

    /** Value: a national phone number without a country to read it by. */
    public static final ErrorCode PHONE_NO_COUNTRY = new ErrorCode("PHONE_NO_COUNTRY");

    /** Value: digits that can be a national number, or one of another country that begins with its calling code. */
    public static final ErrorCode PHONE_COUNTRY_UNCLEAR = new ErrorCode("PHONE_COUNTRY_UNCLEAR");

    /** Value: a spreadsheet turned the number into scientific notation and lost its digits. */
    public static final ErrorCode EXCEL_SCIENTIFIC = new ErrorCode("EXCEL_SCIENTIFIC");

    /** Value: a spreadsheet wrote the number by which it counts days in place of a date. */
    public static final ErrorCode EXCEL_DAY_NUMBER = new ErrorCode("EXCEL_DAY_NUMBER");

    /** Value: a spreadsheet turned a number such as {@code 12/3} into a date. */
    public static final ErrorCode EXCEL_DATE = new ErrorCode("EXCEL_DATE");

    /** Value: a formula of a spreadsheet failed, and what it shows instead of a value was exported. */
    public static final ErrorCode EXCEL_FORMULA_ERROR = new ErrorCode("EXCEL_FORMULA_ERROR");

    /**
     * Value: the column of the spreadsheet was too narrow, and its number signs were exported in place of the value.
     */
    public static final ErrorCode EXCEL_COLUMN_NARROW = new ErrorCode("EXCEL_COLUMN_NARROW");

    /** Value: the text is no date of the expected form, or that day does not exist. */
    public static final ErrorCode DATE_INVALID = new ErrorCode("DATE_INVALID");

    /** Value: day and month could be either way round. */
    public static final ErrorCode DATE_AMBIGUOUS = new ErrorCode("DATE_AMBIGUOUS");

    /** Value: the year of the date has two digits, so its century is not known. */
    public static final ErrorCode DATE_YEAR_SHORT = new ErrorCode("DATE_YEAR_SHORT");

    /** Value: the date has a day and a month and no year. */
    public static final ErrorCode DATE_YEAR_MISSING = new ErrorCode("DATE_YEAR_MISSING");

    /** Value: a birthday before 1900 or in the future, which nobody in a contact list has. */
    public static final ErrorCode BIRTHDAY_OUT_OF_RANGE = new ErrorCode("BIRTHDAY_OUT_OF_RANGE");

    /** Value: the text is no number. */
    public static final ErrorCode NUMBER_INVALID = new ErrorCode("NUMBER_INVALID");

    /** Value: the number has more digits or decimals than the contact store keeps. */
    public static final ErrorCode NUMBER_OUT_OF_RANGE = new ErrorCode("NUMBER_OUT_OF_RANGE");

    /** Value: the text means neither yes nor no. */
    public static final ErrorCode BOOLEAN_INVALID = new ErrorCode("BOOLEAN_INVALID");

    /** Value: nothing is known to say so whether the person wants messages. */
    public static final ErrorCode SUBSCRIPTION_UNCLEAR = new ErrorCode("SUBSCRIPTION_UNCLEAR");

    /** Value: the value is none of the choices of its field. */
    public static final ErrorCode CHOICE_UNKNOWN = new ErrorCode("CHOICE_UNKNOWN");

    /** Value: the text names no country. */
    public static final ErrorCode COUNTRY_UNKNOWN = new ErrorCode("COUNTRY_UNKNOWN");

    /** Value: the value holds characters that cannot be typed or shown. */
    public static final ErrorCode CONTROL_CHARACTER = new ErrorCode("CONTROL_CHARACTER");

    /** Value: a constraint of the host is violated. */
    public static final ErrorCode CONSTRAINT_VIOLATED = new ErrorCode("CONSTRAINT_VIOLATED");

    /**
     * Constraint: a constraint of the host, or the view it is on, failed instead of giving an answer; no row is at
     * fault.
     */
    public static final ErrorCode CONSTRAINT_FAULT = new ErrorCode("CONSTRAINT_FAULT");

    /** Sink: the contact store refused the contact. */
    public static final ErrorCode SINK_REJECTED = new ErrorCode("SINK_REJECTED");

    /** Sink: the contact store cannot be reached or does not work; no row is at fault. */
    public static final ErrorCode SINK_UNAVAILABLE = new ErrorCode("SINK_UNAVAILABLE");

    /**
     * Sink: the contact store is not set up for the import: a table is missing or a column cannot take the value; no
     * row is at fault.
     */
    public static final ErrorCode SINK_MISCONFIGURED = new ErrorCode("SINK_MISCONFIGURED");

    /** Sink: the contact store broke its contract; no row is at fault. */
    public static final ErrorCode SINK_FAULT = new ErrorCode("SINK_FAULT");

    /** The tables of the contact store are not as they have to be; parameter {@code differences}. */
    public static final ErrorCode SINK_SCHEMA_DIFFERENT = new ErrorCode("SINK_SCHEMA_DIFFERENT");

    /** Sink: the tables of the contact store are of an older version than this library needs. */
    public static final ErrorCode SINK_SCHEMA_OLDER = new ErrorCode("SINK_SCHEMA_OLDER");

    /**
     * The tables of the contact store are of a later version than this library; parameters {@code found},
     * {@code known}.
     */
    public static final ErrorCode SINK_SCHEMA_NEWER = new ErrorCode("SINK_SCHEMA_NEWER");

    /**
     * Sink: it cannot be written by several processes at once, as an import that is spread over many machines needs.
     */
    public static final ErrorCode SINK_WITHOUT_LANES = new ErrorCode("SINK_WITHOUT_LANES");

    /**
     * The import is to keep who has opted out, and neither suppression list nor sink does; parameter {@code strategy}.
     */
    public static final ErrorCode OPT_OUTS_NOT_KEPT = new ErrorCode("OPT_OUTS_NOT_KEPT");

    /**
     * Sink: the contact store has lost batches that it had confirmed. The engine goes on from those it has; the import
     * stops with this code when that happens again and again.
     */
    public static final ErrorCode CHECKPOINT_LOST = new ErrorCode("CHECKPOINT_LOST");

    /** Resume, undo: the account has no import of that id. */
    public static final ErrorCode IMPORT_UNKNOWN = new ErrorCode("IMPORT_UNKNOWN");

    /** Resume: the contact store keeps no journal, so that no import into it can be continued. */
    public static final ErrorCode IMPORT_NOT_RESUMABLE = new ErrorCode("IMPORT_NOT_RESUMABLE");

    /** Resume: the import was undone. */
    public static final ErrorCode IMPORT_UNDONE = new ErrorCode("IMPORT_UNDONE");

    /** Resume: the options or the mapping are not those the import was started with. */
    public static final ErrorCode IMPORT_OPTIONS_CHANGED = new ErrorCode("IMPORT_OPTIONS_CHANGED");

    /** Resume: the same source and options give other rows than those that are written. */
    public static final ErrorCode IMPORT_DIFFERS = new ErrorCode("IMPORT_DIFFERS");

    /** Resume: another process continues the same import. */
    public static final ErrorCode IMPORT_TAKEN_OVER = new ErrorCode("IMPORT_TAKEN_OVER");

    /** Resume, undo: a process that does not go on holds the import in an open transaction; parameter {@code since}. */
    public static final ErrorCode IMPORT_HELD_ELSEWHERE = new ErrorCode("IMPORT_HELD_ELSEWHERE");

    /** Jobs: the account has no such job. */
    public static final ErrorCode JOB_UNKNOWN = new ErrorCode("JOB_UNKNOWN");

    /** Jobs: what was asked for cannot be done in the state of the job; parameter {@code state}. */
    public static final ErrorCode JOB_STATE_UNFIT = new ErrorCode("JOB_STATE_UNFIT");

    /** Jobs: the uploaded file is not kept any more. */
    public static final ErrorCode UPLOAD_DELETED = new ErrorCode("UPLOAD_DELETED");

    /** Jobs: there is no room left for uploads. */
    public static final ErrorCode UPLOAD_STORE_FULL = new ErrorCode("UPLOAD_STORE_FULL");

    /** Jobs: the upload store cannot be reached or read. */
    public static final ErrorCode UPLOAD_STORE_UNAVAILABLE = new ErrorCode("UPLOAD_STORE_UNAVAILABLE");

    /** Jobs: the options of the job were written by a version of the library that writes them otherwise. */
    public static final ErrorCode OPTIONS_UNREADABLE = new ErrorCode("OPTIONS_UNREADABLE");

    /** Jobs: the database cannot be shared by several nodes; parameter {@code database}. */
    public static final ErrorCode JOBS_UNSUPPORTED = new ErrorCode("JOBS_UNSUPPORTED");

    /** Run: the error CSV cannot be written where it was asked for. */
    public static final ErrorCode ERROR_CSV_UNWRITABLE = new ErrorCode("ERROR_CSV_UNWRITABLE");

    /** Error CSV: a workbook was asked for, and the rows in error do not fit into a sheet. */
    public static final ErrorCode ERRORS_EXCEED_SHEET = new ErrorCode("ERRORS_EXCEED_SHEET");

    /** Run: the error CSV was asked for in the place of the source itself. */
    public static final ErrorCode ERROR_CSV_IS_SOURCE = new ErrorCode("ERROR_CSV_IS_SOURCE");

    /** Run: the import was cancelled between two batches. */
    public static final ErrorCode CANCELLED = new ErrorCode("CANCELLED");

    /** Warning: the charset was assumed: nothing in the source proves it. */
    public static final ErrorCode ENCODING_ASSUMED = new ErrorCode("ENCODING_ASSUMED");

    /** Warning: some text looks like UTF-8 that was read in another charset and saved again; it is taken as it is. */
    public static final ErrorCode TEXT_MOJIBAKE_SUSPECTED = new ErrorCode("TEXT_MOJIBAKE_SUSPECTED");

    /** Warning: the first row was declared to be the header and looks like data. */
    public static final ErrorCode HEADER_LOOKS_LIKE_DATA = new ErrorCode("HEADER_LOOKS_LIKE_DATA");

    /** Warning: the first row was declared to be data and looks like a header. */
    public static final ErrorCode DATA_LOOKS_LIKE_HEADER = new ErrorCode("DATA_LOOKS_LIKE_HEADER");

    /** Warning: a row repeats the header and was left out. */
    public static final ErrorCode HEADER_REPEATED = new ErrorCode("HEADER_REPEATED");

    /** Warning: the header has several rows, and the names of a column were joined. */
    public static final ErrorCode HEADER_ROWS_JOINED = new ErrorCode("HEADER_ROWS_JOINED");

    /** Warning: nearly all rows agree on another number of cells than the header. */
    public static final ErrorCode HEADER_WIDTH_DIFFERS = new ErrorCode("HEADER_WIDTH_DIFFERS");

    /** Warning: a row without its trailing blank cells was filled up. */
    public static final ErrorCode ROW_FILLED_UP = new ErrorCode("ROW_FILLED_UP");

    /** Warning: blank cells behind the last column were left out. */
    public static final ErrorCode SURPLUS_BLANKS_DROPPED = new ErrorCode("SURPLUS_BLANKS_DROPPED");

    /** Warning: the workbook has other sheets with cells, which are not imported. */
    public static final ErrorCode SHEETS_LEFT_OUT = new ErrorCode("SHEETS_LEFT_OUT");

    /** Warning: rows that the sheet hides, as a filter does, are imported too. */
    public static final ErrorCode HIDDEN_ROWS_READ = new ErrorCode("HIDDEN_ROWS_READ");

    /** Warning: columns that the sheet hides are read too. */
    public static final ErrorCode HIDDEN_COLUMNS_READ = new ErrorCode("HIDDEN_COLUMNS_READ");

    /** Warning: the sheet has formulas whose result the file does not hold; their cells are blank. */
    public static final ErrorCode FORMULAS_NOT_CALCULATED = new ErrorCode("FORMULAS_NOT_CALCULATED");

    /** Warning: lines before the header were skipped. */
    public static final ErrorCode LINES_SKIPPED = new ErrorCode("LINES_SKIPPED");

    /** Warning: each row stood in quotes as one cell; the quotes were taken off. */
    public static final ErrorCode ROWS_UNWRAPPED = new ErrorCode("ROWS_UNWRAPPED");

    /** Warning: rows hold addresses of further people, in one cell or in columns that are linked to nothing. */
    public static final ErrorCode ROWS_HOLD_SEVERAL_PEOPLE = new ErrorCode("ROWS_HOLD_SEVERAL_PEOPLE");

    /** Warning: some of the first people want no messages; parameters {@code count} and {@code rows}. */
    public static final ErrorCode OPT_OUTS_FOUND = new ErrorCode("OPT_OUTS_FOUND");

    /** Warning: the domain of the address looks mistyped; it is taken as it is. */
    public static final ErrorCode EMAIL_DOMAIN_SUSPECTED = new ErrorCode("EMAIL_DOMAIN_SUSPECTED");

    /** Warning: the check digit of the VAT number or tax code does not fit, or zeros are missing. */
    public static final ErrorCode VAT_NUMBER_SUSPECTED = new ErrorCode("VAT_NUMBER_SUSPECTED");

    /**
     * Warning: the text is a word that programs write where there is no value; where it may be a name it is taken, but
     * replaces no stored one.
     */
    public static final ErrorCode PLACEHOLDER_SUSPECTED = new ErrorCode("PLACEHOLDER_SUSPECTED");

    /**
     * Warning: letters of the text were lost before it came to the import; it is taken as it is, but replaces no stored
     * one.
     */
    public static final ErrorCode TEXT_DAMAGED = new ErrorCode("TEXT_DAMAGED");

    /**
     * Warning: the characters of the text were written as in web pages, and were decoded; it replaces no stored one.
     */
    public static final ErrorCode HTML_DECODED = new ErrorCode("HTML_DECODED");

    /** Warning: the postcode lacks the zeros at its start, as when a spreadsheet takes it for a number. */
    public static final ErrorCode POSTCODE_ZERO_LOST = new ErrorCode("POSTCODE_ZERO_LOST");

    /** Warning: the postcode does not have the form of its country. */
    public static final ErrorCode POSTCODE_SUSPECTED = new ErrorCode("POSTCODE_SUSPECTED");

    /** Warning: the Italian province lies in another part of the country than the postcode. */
    public static final ErrorCode PROVINCE_SUSPECTED = new ErrorCode("PROVINCE_SUSPECTED");

    /** Warning: dates are read with the day first, or the month first, because the first rows of the file prove it. */
    public static final ErrorCode DATE_ORDER_FOUND = new ErrorCode("DATE_ORDER_FOUND");

    /** Row and warning: the number of cells changes for good; the rows from there on belong to another table. */
    public static final ErrorCode SECOND_TABLE = new ErrorCode("SECOND_TABLE");

    /** Warning: the number of a WhatsApp column is a fixed line, which WhatsApp seldom reaches. */
    public static final ErrorCode WHATSAPP_FIXED_LINE = new ErrorCode("WHATSAPP_FIXED_LINE");

    /** Warning: the row has an address and no house number. */
    public static final ErrorCode HOUSE_NUMBER_MISSING = new ErrorCode("HOUSE_NUMBER_MISSING");

    /** Warning: the house number was declared to be part of the address, and most address lines hold none. */
    public static final ErrorCode HOUSE_NUMBER_IN_OWN_COLUMN = new ErrorCode("HOUSE_NUMBER_IN_OWN_COLUMN");

    /** Warning: the house number was declared to have a column of its own, and most address lines hold one. */
    public static final ErrorCode HOUSE_NUMBER_IN_ADDRESS = new ErrorCode("HOUSE_NUMBER_IN_ADDRESS");

    /**
     * Warning: an optional value that cannot be read was left out: any one where the options ask for it, a birthday
     * without a year always.
     */
    public static final ErrorCode VALUE_DROPPED = new ErrorCode("VALUE_DROPPED");

    /** Warning: another contact is stored under the phone number or id of this one, perhaps the same person. */
    public static final ErrorCode POSSIBLE_DUPLICATE = new ErrorCode("POSSIBLE_DUPLICATE");

    /**
     * Warning: the contact must not be imported again, because the person has opted out or was erased; the row is
     * skipped.
     */
    public static final ErrorCode SUPPRESSED = new ErrorCode("SUPPRESSED");

    /** Warning: the file has a row for each item of an order, and the rows of one buyer are merged. */
    public static final ErrorCode ORDER_ITEMS_MERGED = new ErrorCode("ORDER_ITEMS_MERGED");

    /** Warning: the file says that the person wants no messages; the row is skipped, or imported as opted out. */
    public static final ErrorCode OPTED_OUT = new ErrorCode("OPTED_OUT");

    /** Warning: the person wants no messages on the phone; imported, with {@code subscription_phone} saying so. */
    public static final ErrorCode PHONE_OPTED_OUT = new ErrorCode("PHONE_OPTED_OUT");

    /**
     * Warning of a check: it does not tell which rows are of one contact, since an import leaves them to the contact
     * store.
     */
    public static final ErrorCode DUPLICATES_NOT_CHECKED = new ErrorCode("DUPLICATES_NOT_CHECKED");

    /**
     * Warning: a column is mapped to a field that the contact store does not keep, so that its values are not stored.
     */
    public static final ErrorCode FIELD_NOT_STORED = new ErrorCode("FIELD_NOT_STORED");

    /** Warning: the mapping could not be remembered. */
    public static final ErrorCode MAPPING_NOT_REMEMBERED = new ErrorCode("MAPPING_NOT_REMEMBERED");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    public ErrorCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an error code must match " + FORM);
        }
    }

    /**
     * Returns all codes of the library, in the order of their declaration.
     *
     * @return an unmodifiable list
     */
    public static List<ErrorCode> all() {
        return Declared.CODES;
    }

    // Those of a record are made at run time, at a price that a first import would pay.
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

    /** Collects the constants once, so that a new code is one line. */
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
