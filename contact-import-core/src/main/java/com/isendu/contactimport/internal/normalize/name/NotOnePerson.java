package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.contact.Contact.NameKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds cells that name a company, several people or nobody. */
final class NotOnePerson {

    private static final String SIGNS = "&+/;|@";
    private static final int LONGEST_SHORT_FORM = 4;
    private static final Set<String> ARTICLES = Set.of("the");

    private final NameLine line;

    private NotOnePerson(NameLine line) {
        this.line = line;
    }

    /** What a cell names, or null where it may be one person. */
    static @Nullable NameKind of(NameLine line) {
        NotOnePerson found = new NotOnePerson(line);
        if (found.isNobody()) {
            return NameKind.UNSURE;
        }
        if (found.isCompany()) {
            return NameKind.COMPANY;
        }
        if (found.areSeveral()) {
            return NameKind.SEVERAL_PEOPLE;
        }
        return found.hasSigns() ? NameKind.UNSURE : null;
    }

    private boolean isNobody() {
        for (int i = 0; i < line.size(); i++) {
            if (!line.word(i).is(NameRole.NOBODY)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCompany() {
        for (int i = 0; i < line.size(); i++) {
            NameWord word = line.word(i);
            if (isLegal(i, word) || isBusiness(i, word)) {
                return true;
            }
        }
        return (line.size() > 1 && ARTICLES.contains(line.word(0).key())) || isJoinedBySign();
    }

    private boolean isLegal(int i, NameWord word) {
        if (!word.is(NameRole.SHORT_LEGAL)) {
            return word.is(NameRole.LEGAL) && line.size() > 1;
        }
        boolean last = i == line.size() - 1;
        boolean stops = word.text().indexOf('.') > 0
                && word.text().indexOf('.') < word.text().length() - 1;
        return i > 0 && (stops || (last && isWrittenAsForm(word)));
    }

    /**
     * {@code Rossi SA} and {@code Nile Co.}; not {@code Ana Sá}, nor {@code Bart AS} of all capitals with a name
     * before.
     */
    private boolean isWrittenAsForm(NameWord word) {
        if (word.key().length() > LONGEST_SHORT_FORM || word.key().length() != letters(word.text())) {
            return false;
        }
        boolean capitals =
                word.shape() == NameShape.CAPITALS && word.key().chars().allMatch(c -> c < 'z' + 1 || c > 0x100);
        boolean person = line.size() == 2 && line.word(0).given() != 0;
        return !person && (capitals || isMixed(word.text()) || word.endsWithStop());
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    private static boolean isMixed(String text) {
        return text.length() > 2 && Character.isUpperCase(text.charAt(2)) && Character.isLowerCase(text.charAt(1));
    }

    private boolean isBusiness(int i, NameWord word) {
        if (word.is(NameRole.WEAK_BUSINESS)) {
            return !isBornBySomebody(i) && line.size() > 1;
        }
        return word.is(NameRole.BUSINESS);
    }

    private boolean isBornBySomebody(int i) {
        int others = 0;
        for (int other = 0; other < line.size(); other++) {
            boolean beside = line.word(other).given() != 0 || line.word(other).is(NameRole.PARTICLE);
            others += other != i && beside ? 1 : 0;
        }
        return line.size() - 1 == others
                || line.hasCommaAfter(0)
                || line.word(0).is(NameRole.TITLE);
    }

    /** {@code Smith & Sons}; {@code Mario & Anna} are people. */
    private boolean isJoinedBySign() {
        int sign = signBetween();
        return sign > 0
                && (line.word(sign - 1).given() == 0 || line.word(sign + 1).given() == 0)
                && !line.word(0).is(NameRole.TITLE);
    }

    private int signBetween() {
        for (int i = 1; i < line.size() - 1; i++) {
            if (line.word(i).text().equals("&") || line.word(i).text().equals("+")) {
                return i;
            }
        }
        return -1;
    }

    private boolean areSeveral() {
        for (int i = 0; i < line.size(); i++) {
            boolean edge = i == 0 || i == line.size() - 1;
            if ((edge && line.word(i).is(NameRole.SEVERAL) && line.size() > 1) || joinsPeople(i)) {
                return true;
            }
        }
        return signBetween() > 0;
    }

    private boolean joinsPeople(int i) {
        if (i == 0
                || i >= line.size() - 1
                || !line.word(i).is(NameRole.AND)
                || line.word(i).endsWithStop()) {
            return false;
        }
        boolean titled =
                line.word(i + 1).is(NameRole.TITLE) && !line.word(i + 1).isInitial();
        boolean people = titled || areGivenNames(i);
        return joinsSurnames(i) ? people : people || isSmallAmongNames(i);
    }

    private boolean areGivenNames(int and) {
        NameWord after = line.word(and + 1);
        boolean onlyGiven =
                after.given() != 0 && (after.surname() & line.customs().languages()) == 0;
        return onlyGiven
                && (line.word(and).key().length() > 1 || line.word(and - 1).given() != 0 || and > 1);
    }

    private boolean joinsSurnames(int and) {
        return switch (line.word(and).key()) {
            case "y", "i" -> line.customs().languages() == 0 || line.customs().twoSurnames();
            case "e" -> line.customs().speak(NameLanguage.PT);
            default -> false;
        };
    }

    private boolean isSmallAmongNames(int and) {
        NameWord before = line.word(and - 1);
        boolean small = line.word(and).shape() == NameShape.SMALL
                || (line.word(and).isInitial()
                        && Character.isLowerCase(line.word(and).text().charAt(0)));
        return small && before.shape() != NameShape.SMALL && line.word(and + 1).shape() != NameShape.SMALL;
    }

    private boolean hasSigns() {
        for (int i = 0; i < line.size(); i++) {
            if (line.word(i).shape() == NameShape.SIGNS) {
                return true;
            }
        }
        return line.text().chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
    }
}
