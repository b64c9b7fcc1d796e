package jp.musubi.language.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"㈱髙橋テクノ", "株式会社高橋テクノ", "高橋ﾃｸﾉ株式会社", "（株）高橋 テクノ", "高橋・テクノ", " 髙橋テクノ㈱ "})
    void oneNameHasOneKeyHoweverItIsWritten(String written) {
        assertThat(OrganizationNames.key(written)).isEqualTo("高橋テクノ");
    }

    @Test
    void differentNamesHaveDifferentKeysAndANameThatIsNothingButALegalFormKeepsIt() {
        assertThat(OrganizationNames.key("架空大学")).isNotEqualTo(OrganizationNames.key("架空大学病院"));
        assertThat(OrganizationNames.key("株式会社")).isEqualTo("株式会社");
        assertThat(OrganizationNames.key("Kaku Techno Co., Ltd.")).isEqualTo("kakutechno");
        assertThat(OrganizationNames.key(null)).isEmpty();
    }

    @Test
    void anAffiliationLeadsToTheOrganizationWithWhoseNameItBegins() {
        assertThat(OrganizationNames.leading("国立大学法人架空大学 農学部")).contains("架空大学", "架空大学農学部");
        assertThat(OrganizationNames.leading("架空大学大学院農学研究科")).contains("架空大学大学院農学研究科");
        assertThat(OrganizationNames.leading("架空県工業技術センター化学部")).contains("架空県工業技術センター");
        assertThat(OrganizationNames.leading(null)).isEmpty();
    }

    @Test
    void aCorporateNumberIsReadHoweverItIsWrittenAndCheckedByItsFirstDigit() {
        assertThat(CorporateNumber.of("８７００１１０００５９０１")).contains(new CorporateNumber("8700110005901"));
        assertThat(CorporateNumber.of("8-7001-1000-5901")).contains(new CorporateNumber("8700110005901"));
        assertThat(CorporateNumber.of("1010001072706")).isPresent();
        assertThat(CorporateNumber.of("7700110005901")).isEmpty();
        assertThat(CorporateNumber.of("8700110005902")).isEmpty();
        assertThat(CorporateNumber.of("870011000590")).isEmpty();
        assertThat(CorporateNumber.of(null)).isEmpty();
        assertThatThrownBy(() -> new CorporateNumber("8-7001-1000-5901")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrefectureIsReadAtTheBeginningOfAnAddress() {
        assertThat(Prefectures.at("架空県架空市一丁目")).contains("架空県");
        assertThat(Prefectures.at("東京都港区")).contains("東京都");
        assertThat(Prefectures.at("京都府京都市")).contains("京都府");
        assertThat(Prefectures.at("和歌山県庁")).contains("和歌山県");
        assertThat(Prefectures.at("架空市")).isEmpty();
    }
}
