package com.isendu.contactimport.internal.read;

/**
 * How plausible a source is in a charset, in the language that suits it best there.
 *
 * @param candidate the charset
 * @param plausibility the sum of logarithms over the different surroundings of the bytes that are not ASCII
 * @param weight how many those are
 */
record CharsetScore(CandidateCharset candidate, double plausibility, double weight) {

    static CharsetScore of(CandidateCharset candidate, NonAsciiBytes bytes) {
        char[] upperHalf = candidate.upperHalf();
        double[] weight = {0};
        double[] byLanguage = new double[Language.values().length];
        bytes.forEach((value, before, after, count) -> {
            double seen = weightOf(count);
            weight[0] += seen;
            char c = upperHalf[value - 128];
            for (Language language : Language.values()) {
                byLanguage[language.ordinal()] += seen * logarithm(c, before, after, language);
            }
        });
        double best = Double.NEGATIVE_INFINITY;
        for (double sum : byLanguage) {
            best = Math.max(best, sum);
        }
        return new CharsetScore(candidate, best, weight[0]);
    }

    boolean decodes() {
        return plausibility > Double.NEGATIVE_INFINITY;
    }

    double total() {
        return plausibility - candidate.handicap();
    }

    double mean() {
        return weight == 0 ? 0 : plausibility / weight;
    }

    /** What repeats itself, such as the name of a city, proves little more the second time. */
    private static double weightOf(long count) {
        return 1 + Math.log(count);
    }

    private static double logarithm(char c, Neighbour before, Neighbour after, Language language) {
        return CandidateCharset.isNone(c)
                ? Double.NEGATIVE_INFINITY
                : Math.log(Plausibility.of(c, before, after, language));
    }
}
