package com.isendu.contactimport.internal.template;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.internal.text.TextFiles;
import com.isendu.contactimport.options.ImportOptions;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/**
 * Creates a CSV file to fill in, with headers in a person's language and two invented people. It has a byte order mark,
 * and a semicolon as delimiter if the language uses a decimal comma, so that spreadsheets open it correctly.
 */
public final class TemplateFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PEOPLE = 2;
    /** In the order in which people think of them. */
    private static final List<ContactField> FIELDS = List.of(
            ContactField.EMAIL,
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.PHONE,
            ContactField.COMPANY,
            ContactField.ADDRESS,
            ContactField.HOUSE_NUMBER,
            ContactField.ADDRESS2,
            ContactField.POSTCODE,
            ContactField.CITY,
            ContactField.PROVINCE,
            ContactField.COUNTRY,
            ContactField.BIRTHDAY,
            ContactField.LANGUAGE,
            ContactField.TAGS,
            ContactField.NOTES);

    private final ImportOptions options;
    private final Function<Field, String> names;
    private final Properties samples;

    private TemplateFile(ImportOptions options, ErrorMessages messages) {
        this.options = options;
        this.names = messages::fieldName;
        this.samples = TextFiles.texts(TemplateFile.class::getResourceAsStream, "template", options.locale());
    }

    /**
     * Makes the file.
     *
     * @param options language, custom fields, and whether the house number has its own column
     * @param messages what fields are called
     * @return the bytes of the file
     */
    public static byte[] of(ImportOptions options, ErrorMessages messages) {
        return new TemplateFile(options, messages).text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        List<Field> fields = fields();
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        char decimalMark = DecimalFormatSymbols.getInstance(options.locale()).getDecimalSeparator();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(decimalMark == ',' ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(fields.stream().map(names).toList());
        for (int person = 0; person < PEOPLE; person++) {
            int number = person;
            csv.writeRecord(fields.stream().map(field -> sample(field, number)).toList());
        }
        return text.toString();
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>(FIELDS);
        if (options.houseNumberInAddress()) {
            fields.remove(ContactField.HOUSE_NUMBER);
        }
        fields.addAll(options.customFields());
        return fields;
    }

    private String sample(Field field, int person) {
        if (field instanceof CustomField custom && !custom.choices().isEmpty()) {
            return custom.choices().get(Math.min(person, custom.choices().size() - 1));
        }
        boolean line = field == ContactField.ADDRESS && options.houseNumberInAddress();
        String key = field instanceof ContactField ? field.key() : "type." + field.type();
        String value = cell(key, person);
        return line ? value + samples.getProperty("beforeHouseNumber") + cell("house_number", person) : value;
    }

    private String cell(String key, int person) {
        List<String> cells = List.of(samples.getProperty(key, "").split("\\|", -1));
        return cells.get(Math.min(person, cells.size() - 1));
    }
}
