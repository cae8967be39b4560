package com.isendu.contactimport.internal.map.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No grazie",
                "No, thanks",
                "Nein, danke!",
                "Non merci",
                "No, gracias",
                "Não, obrigado",
                "Nee, bedankt",
                "Nie, dziękuję",
                "Nej tack",
                "Nej tak",
                "Nei takk",
                "Ei kiitos",
                "Ne, děkuji",
                "Nie, ďakujem",
                "Nem, köszönöm",
                "Nu, mulțumesc",
                "Ne, hvala",
                "Нет, спасибо",
                "Ні, дякую",
                "Hayır, teşekkürler",
                "Όχι, ευχαριστώ",
                "Abonelikten çıktı"
            })
    void refusalIsOneUnderEachKindOfHeader(String cell) {
        assertThat(SubscriptionCell.read(cell, false)).isEqualTo(Will.OPTED_OUT);
        assertThat(SubscriptionCell.read(cell, true)).isEqualTo(Will.OPTED_OUT);
    }
}
