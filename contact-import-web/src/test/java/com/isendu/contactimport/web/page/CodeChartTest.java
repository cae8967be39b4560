package com.isendu.contactimport.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.page.CodeChart.Line;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeChartTest {

    @Test
    void saysHowManyKindsOfErrorsItDoesNotShow() {
        assertThat(chart(6)).contains("sentence 5").doesNotContain("more kind");
        assertThat(chart(7)).doesNotContain("sentence 6").contains("and one more kind of error");
        assertThat(chart(9)).contains("and 3 more kinds of errors");
    }

    private static String chart(int kinds) {
        List<Line> lines = IntStream.range(0, kinds)
                .mapToObj(kind -> new Line("sentence " + kind, "", 1))
                .toList();
        Words words = Words.in(Locale.ENGLISH, ErrorMessages.english());
        return Html.text(new CodeChart(words, lines, kinds).chart().get(0));
    }
}
