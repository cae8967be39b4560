package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What Jackson 3 writes with the module of the starter. */
class Jackson3Test {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jackson3AutoConfiguration().contactImportJackson3Module())
            .build();

    @Test
    void writesResultInTheFormOfTheCommandLine() throws Exception {
        assertThat(MAPPER.writeValueAsString(Results.ofCheck())).matches(Results.RESULT);
    }

    @Test
    void writesReportWithoutOutcome() throws Exception {
        assertThat(MAPPER.writeValueAsString(Results.ofCheck().report())).matches(Results.REPORT);
    }

    @Test
    void writesPreviewWithinAValueOfTheHost() throws Exception {
        assertThat(MAPPER.writeValueAsString(Map.of("preview", Results.preview())))
                .startsWith(
                        "{\"preview\":{\"charset\":\"UTF-8\",\"delimiter\":\",\",\"quote\":\"\\\"\",\"escape\":null,")
                .contains("\"reason\":\"'email' is English for 'E-mail'\"");
    }

    @Test
    void writesAJobWithItsProblemAsASentence() throws Exception {
        assertThat(MAPPER.writeValueAsString(List.of(Results.job()))).isEqualTo("[" + Results.JOB + "]");
    }

    @Test
    void writesCodesAsTexts() throws Exception {
        assertThat(MAPPER.writeValueAsString(List.of(ErrorCode.EMAIL_INVALID))).isEqualTo("[\"EMAIL_INVALID\"]");
    }
}
