package com.isendu.contactimport.internal.normalize.name;

/** Removes titles before a name, and suffixes and titles after it. */
final class NamePeeler {

    private static final int LONGEST_BARE_TITLE = 3;

    private final NameLine line;

    private NamePeeler(NameLine line) {
        this.line = line;
    }

    static void peel(NameLine line) {
        NamePeeler peeler = new NamePeeler(line);
        peeler.takeTitles();
        peeler.takeBirthName();
        peeler.takeSuffixes();
        peeler.takeInnerTitles();
    }

    private void takeTitles() {
        while (line.to() - line.from() > 1 && (isMoreOfTitle() || (isTitle(line.from()) && !isInitialOfName()))) {
            line.takeFirst(NamePart.TITLE);
        }
    }

    /** {@code Dr. rer. nat.}, and not {@code Dr. Phil}. */
    private boolean isMoreOfTitle() {
        NameWord word = line.word(line.from());
        return line.from() > 0
                && word.is(NameRole.MORE_TITLE)
                && (word.endsWithStop()
                        || (word.isUnknown()
                                && Character.isLowerCase(word.text().charAt(0))));
    }

    private boolean isTitle(int i) {
        NameWord word = line.word(i);
        if (word.isInitial() && !word.endsWithStop()) {
            return false;
        }
        boolean here = (word.titleLanguages() & line.customs().languages()) != 0;
        return here || (word.is(NameRole.TITLE) && !isRatherName(i));
    }

    /**
     * {@code Don Johnson}, {@code Pan Wei}: a title that is a given name, too, has a full stop or more than one word
     * behind.
     */
    private boolean isRatherName(int i) {
        NameWord word = line.word(i);
        return (word.given() | word.surname()) != 0 && !word.endsWithStop() && line.to() - i <= 2;
    }

    /** {@code M. Rossi} where M. is no title alone, and {@code D. Ramos}. */
    private boolean isInitialOfName() {
        return line.word(line.from()).isInitial()
                && line.to() - line.from() == 2
                && !line.customs().speak(NameLanguage.FR);
    }

    /** {@code geb. Schmidt} and what follows, and what is in brackets at the end. */
    private void takeBirthName() {
        int last = line.to() - 1;
        if (last > line.from() && line.word(last).isBracketed()) {
            line.takeFrom(last, NamePart.SUFFIX);
        }
        for (int i = line.from() + 1; i < line.to() - 1; i++) {
            if (line.word(i).is(NameRole.BORN)) {
                line.takeFrom(i, NamePart.SUFFIX);
            }
        }
    }

    private void takeSuffixes() {
        int last = line.to() - 1;
        while (last > line.from() && (isSuffix(last) || isTitleBehind(last))) {
            line.takeFrom(last, isSuffix(last) ? NamePart.SUFFIX : NamePart.TITLE);
            last = line.to() - 1;
        }
    }

    private boolean isSuffix(int i) {
        NameWord word = line.word(i);
        boolean bears = (word.given() | word.surname()) != 0 && !line.hasCommaAfter(i - 1);
        return word.is(NameRole.SUFFIX)
                && !word.isInitial()
                && !(bears && line.to() - line.from() <= 2)
                && !isJunior(word);
    }

    /** Part of the surname in Portuguese. */
    private boolean isJunior(NameWord word) {
        return word.key().equals("junior") && line.customs().speak(NameLanguage.PT);
    }

    private boolean isTitleBehind(int i) {
        NameWord word = line.word(i);
        return line.to() - line.from() > 2
                && isTitle(i)
                && !word.isInitial()
                && (word.endsWithStop() || (word.isUnknown() && word.key().length() > LONGEST_BARE_TITLE));
    }

    /** {@code Rossi, Dott. Mario} and {@code Smith, Jr., John}. */
    private void takeInnerTitles() {
        for (int i = line.from() + 1; i < line.to() - 1; i++) {
            if (line.hasCommaAfter(i - 1) && isSuffix(i) && line.hasCommaAfter(i)) {
                line.mark(i, i + 1, NamePart.SUFFIX);
            } else if (isTitle(i)
                    && (line.hasCommaAfter(i - 1) || isMarked(i - 1))
                    && !line.word(i).isInitial()) {
                line.mark(i, i + 1, NamePart.TITLE);
            }
        }
    }

    private boolean isMarked(int i) {
        return line.part(i) == NamePart.TITLE && i > line.from();
    }
}
