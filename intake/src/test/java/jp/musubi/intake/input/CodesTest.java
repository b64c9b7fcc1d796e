package jp.musubi.intake.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.CompanySize;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "食品, FOOD", "農業, AGRICULTURE", "医療, MEDICAL", "情報, INFORMATION", "材料, MATERIALS", "環境, ENVIRONMENT",
        "水産, FISHERIES", "計測, MEASUREMENT", "林業, FORESTRY", "畜産, LIVESTOCK", "エネルギー, ENERGY", "機械, MACHINERY",
        "化粧品, COSMETICS", "ロボット, ROBOTICS", "建築, CONSTRUCTION", "社会, SOCIETY", "土木, CONSTRUCTION", "バイオ, BIOTECHNOLOGY",
        "ｴﾈﾙｷﾞｰ, ENERGY", "FOOD, FOOD", "Ｆｏｏｄ, FOOD", "わからない, UNKNOWN"
    })
    void aFieldIsFoundByTheWordsOfTheTrade(String typed, Field field) {
        assertThat(Codes.find(Field.class, typed)).contains(field);
    }

    @Test
    void widthCaseSpacesAndHyphensMakeNoDifference() {
        assertThat(Codes.find(PatentStatus.class, "Before-Filing")).contains(PatentStatus.BEFORE_FILING);
        assertThat(Codes.find(PatentStatus.class, " before filing ")).contains(PatentStatus.BEFORE_FILING);
        assertThat(Codes.find(ResearchStage.class, "試作 実証")).contains(ResearchStage.PROTOTYPE);
        assertThat(Codes.find(Channel.class, "ＪＡ")).contains(Channel.AGRICULTURAL_COOPERATIVE);
    }

    @Test
    void whatNobodyCallsSoIsNotFound() {
        assertThat(Codes.find(Disclosure.class, "秘密の会")).isEmpty();
        assertThat(Codes.find(Disclosure.class, "")).isEmpty();
        assertThat(Codes.find(Disclosure.class, null)).isEmpty();
    }

    @Test
    void noOtherNameStandsForTwoValuesOfOneType() {
        Properties aliases = Names.load("/i18n/aliases.properties");
        for (Class<? extends Coded> type : List.<Class<? extends Coded>>of(
                SeedKind.class,
                Field.class,
                ResearchStage.class,
                Disclosure.class,
                PatentStatus.class,
                Channel.class,
                CompanySize.class,
                Collaboration.class,
                ContactKind.class)) {
            Map<String, String> owner = new HashMap<>();
            for (Coded value : type.getEnumConstants()) {
                String key = type.getSimpleName() + "." + value.code();
                for (String alias : Names.of(aliases, key)) {
                    assertThat(owner.putIfAbsent(Names.normal(alias), key))
                            .as("%s of %s", alias, key)
                            .isIn(null, key);
                }
            }
        }
    }

    @Test
    void wordsOfOutsidersAreTakenWhereTheyMeanOneThing() {
        assertThat(Codes.find(SeedKind.class, "research")).contains(SeedKind.RESEARCH_RESULT);
        assertThat(Codes.find(Field.class, "manufacturing")).contains(Field.MACHINERY);
        assertThat(Codes.find(Field.class, "life science")).contains(Field.BIOTECHNOLOGY);
        assertThat(Codes.find(Field.class, "software")).contains(Field.INFORMATION);
        assertThat(Codes.find(ResearchStage.class, "PoC")).contains(ResearchStage.PROTOTYPE);
        assertThat(Codes.find(ResearchStage.class, "TRL 4")).isEmpty();
        assertThat(Codes.find(Disclosure.class, "private")).isEmpty();
    }
}
