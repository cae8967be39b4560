package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.isendu.contactimport.error.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Jackson 2 writes with the module of the starter. */
class Jackson2Test {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jackson2AutoConfiguration().contactImportJackson2Module())
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
