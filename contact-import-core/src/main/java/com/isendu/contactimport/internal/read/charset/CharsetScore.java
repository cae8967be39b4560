package com.isendu.contactimport.internal.read.charset;

/**
 * The plausibility of a source in a charset, for the language that fits best.
 *
 * @param candidate the charset
 * @param plausibility the sum of logarithms over the different surroundings of the bytes that are not ASCII
 * @param weight the number of these surroundings
 */
record CharsetScore(CandidateCharset candidate, double plausibility, double weight) {

    static CharsetScore of(CandidateCharset candidate, NonAsciiBytes bytes) {
        double best = candidate.languages().stream()
                .mapToDouble(language -> plausibility(candidate, bytes, language))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        double[] weight = {0};
        bytes.forEach((value, before, after, count) -> weight[0] += weightOf(count));
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

    private static double plausibility(CandidateCharset candidate, NonAsciiBytes bytes, Language language) {
        double[] sum = {0};
        bytes.forEach((value, before, after, count) ->
                sum[0] += weightOf(count) * logarithm(candidate.character(value), before, after, language));
        return sum[0];
    }

    /** What repeats itself, such as the name of a city, proves little more the second time. */
    private static double weightOf(long count) {
        return 1 + Math.log((double) count);
    }

    private static double logarithm(char c, Neighbour before, Neighbour after, Language language) {
        return CandidateCharset.isNone(c)
                ? Double.NEGATIVE_INFINITY
                : Math.log(Plausibility.of(c, before, after, language));
    }
}
