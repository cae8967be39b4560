package com.isendu.contactimport.web.html;

/** Text of a page; also what is between the quotes of an attribute. */
record Text(String value) implements Html {

    @Override
    public void writeTo(StringBuilder page) {
        value.chars().forEach(character -> page.append(escaped((char) character)));
    }

    /** U+0000 and other controls that HTML forbids become the replacement character, as browsers would read them. */
    private static String escaped(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\t', '\n' -> String.valueOf(character);
            default -> Character.isISOControl(character) ? "\uFFFD" : String.valueOf(character);
        };
    }

    /** The text is a person's data, perhaps. */
    @Override
    public String toString() {
        return "Text[" + value.length() + " characters]";
    }
}
