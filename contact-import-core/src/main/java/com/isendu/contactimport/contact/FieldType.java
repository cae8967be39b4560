package com.isendu.contactimport.contact;

/** What kind of text a {@link Field} holds; each constant names its canonical form. */
public enum FieldType {
    /** An e-mail address, as written; the key derived from it is {@link Contact#emailKey()}. */
    EMAIL,
    /** One line of text: no line breaks, no other control characters. */
    TEXT,
    /** Text in which line breaks are data. */
    MULTILINE_TEXT,
    /** A phone number in E.164 form, {@code +393331234567}. */
    PHONE,
    /** A country as ISO 3166-1 alpha-2 code, {@code IT}. */
    COUNTRY,
    /** A date as ISO 8601 text, {@code 1980-05-17}. */
    DATE,
    /** A language as BCP 47 tag, {@code it} or {@code pt-BR}. */
    LANGUAGE,
    /** Labels, separated by a comma and a blank: {@code vip, newsletter}. */
    TAGS,
    /** A decimal number with a dot as decimal mark: {@code 1234.5}. */
    NUMBER,
    /** Yes or no: {@code true} or {@code false}. */
    BOOLEAN,
    /** One of the choices that the custom field declares, as declared. */
    CHOICE
}
