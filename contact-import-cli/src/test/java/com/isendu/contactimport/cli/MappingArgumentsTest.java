package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingArgumentsTest {

    @Test
    void linksByNameAndByNumber() {
        assertThat(mapping("email=E-mail address", "phone=#3").links())
                .containsExactly(link("email", ColumnRef.named("E-mail address")), link("phone", ColumnRef.at(2)));
    }

    @Test
    void collectsColumnsOfOneField() {
        assertThat(mapping("phone=Mobile", "email=#1", "phone=Home").links())
                .containsExactly(
                        link("phone", ColumnRef.named("Mobile"), ColumnRef.named("Home")),
                        link("email", ColumnRef.at(0)));
    }

    @Test
    void takesFurtherEqualsSignsAndOtherHashesAsHeader() {
        assertThat(mapping("notes=a=b", "tags=#orders").links())
                .containsExactly(link("notes", ColumnRef.named("a=b")), link("tags", ColumnRef.named("#orders")));
    }

    @Test
    void declaresCustomFields() {
        ImportOptions options = options("email=E-mail", "custom.loyalty=Card", "custom.loyalty=Old card");

        assertThat(options.customFields()).containsExactly(CustomField.text("loyalty"));
    }

    @Test
    void leavesTheProposalWithoutArguments() {
        assertThat(options().mapping()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "=E-mail", "email=", "email=#0", "custom.No Good=x"})
    void refusesOtherForms(String argument) {
        assertThatIllegalArgumentException().isThrownBy(() -> options(argument));
    }

    private static MappingLink link(String field, ColumnRef... columns) {
        return new MappingLink(field, List.of(columns), Combine.FIRST_NON_BLANK);
    }

    private static ColumnMapping mapping(String... arguments) {
        return options(arguments).mapping();
    }

    private static ImportOptions options(String... arguments) {
        return new MappingArguments(List.of(arguments))
                .applyTo(ImportOptions.builder("shop"))
                .build();
    }
}
