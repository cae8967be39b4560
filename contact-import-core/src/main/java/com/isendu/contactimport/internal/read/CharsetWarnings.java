package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.read.charset.CharsetGuess;
import com.isendu.contactimport.internal.read.charset.Mojibake;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.records.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Warnings about letters that may be wrong, with words that show them. */
final class CharsetWarnings {

    private CharsetWarnings() {}

    static List<RowError> of(SourceScan scan, Sample sample) {
        List<RowError> warnings = new ArrayList<>();
        CharsetGuess guess = scan.guess();
        if (guess != null) {
            warnings.add(warning(ErrorCode.ENCODING_ASSUMED, scan, guess.samples()));
        }
        List<String> mojibake = Mojibake.wordsIn(sample.text());
        if (!mojibake.isEmpty()) {
            warnings.add(warning(ErrorCode.TEXT_MOJIBAKE_SUSPECTED, scan, mojibake));
        }
        return List.copyOf(warnings);
    }

    private static RowError warning(ErrorCode code, SourceScan scan, List<String> words) {
        String samples = words.isEmpty() ? "-" : String.join(", ", words);
        return new RowError(
                code, null, RowError.NO_COLUMN, Map.of("charset", scan.charset().name(), "samples", samples));
    }
}
