package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The faults of a row as its error CSV records them. */
final class RecordedFaults {

    private static final Pattern WRITTEN = Pattern.compile("((?:[a-z][a-z0-9]*\\.)*[A-Z][A-Z0-9_]*)(?:@([A-Z]{1,3}))?");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile(" \\| ");

    private RecordedFaults() {}

    /**
     * Returns the faults of a row.
     *
     * @param codes the codes with their columns, such as {@code REQUIRED_MISSING@B;SINK_REJECTED}
     * @param sentences one sentence for each code
     */
    static List<RowFault> of(String codes, String sentences) {
        List<MatchResult> written = WRITTEN.matcher(codes).results().toList();
        List<String> texts = List.of(BETWEEN_SENTENCES.split(sentences));
        return IntStream.range(0, written.size())
                .mapToObj(place -> new RowFault(
                        error(written.get(place)), texts.size() == written.size() ? texts.get(place) : sentences))
                .toList();
    }

    private static RowError error(MatchResult written) {
        int column = written.group(2) == null ? RowError.NO_COLUMN : Column.index(written.group(2));
        return new RowError(new ErrorCode(written.group(1)), null, column, Map.of());
    }
}
