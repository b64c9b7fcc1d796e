package jp.musubi.intake.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SeedReaderTest {
    static RawFields fields(String... namesAndTexts) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            values.put(namesAndTexts[i], List.of(namesAndTexts[i + 1]));
        }
        return new RawFields(values);
    }

    @Test
    void aSeedIsReadFromJapaneseLabels() {
        Input<SeedContent> input = ContentReader.read(
                SeedContent.class,
                fields(
                        "title",
                        "  柿果皮タンニンの低温抽出 ",
                        "summary",
                        "一行目\r\n二行目",
                        "kind",
                        "研究成果",
                        "field",
                        "わからない",
                        "stage",
                        "試作・実証",
                        "disclosure",
                        "コーディネーター限り",
                        "trl",
                        "ＴＲＬ　４",
                        "keywords",
                        "柿、タンニン，1,3-ブタンジオール; 抽出",
                        "ip.status",
                        "出願前",
                        "ip.licensable",
                        "可",
                        "collaboration",
                        "共同研究、技術相談",
                        "expires",
                        "令和9年3月31日"));

        assertThat(input.violations()).isEmpty();
        SeedContent seed = input.value();
        assertThat(seed.title()).isEqualTo("柿果皮タンニンの低温抽出");
        assertThat(seed.summary()).isEqualTo("一行目\n二行目");
        assertThat(seed.kind()).isEqualTo(SeedKind.RESEARCH_RESULT);
        assertThat(seed.field()).isEqualTo(Field.UNKNOWN);
        assertThat(seed.stage()).isEqualTo(ResearchStage.PROTOTYPE);
        assertThat(seed.disclosure()).isEqualTo(Disclosure.COORDINATORS);
        assertThat(seed.trl()).isEqualTo(4);
        assertThat(seed.keywords()).containsExactly("柿", "タンニン", "1,3-ブタンジオール", "抽出");
        assertThat(seed.ip().status()).isEqualTo(PatentStatus.BEFORE_FILING);
        assertThat(seed.ip().licensable()).isTrue();
        assertThat(seed.collaboration())
                .isEqualTo(Set.of(Collaboration.JOINT_RESEARCH, Collaboration.TECHNICAL_CONSULTATION));
        assertThat(seed.expires()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void everyErrorIsCollectedAndNamesItsField() {
        Input<SeedContent> input = ContentReader.read(
                SeedContent.class,
                fields(
                        "title",
                        "題",
                        "kind",
                        "まほう",
                        "trl",
                        "四",
                        "expires",
                        "令和9年13月",
                        "colour",
                        "red",
                        "ip.licensable",
                        "たぶん",
                        "researchers.0.person",
                        "no id!",
                        "collaboration",
                        "共同研究、乾杯"));

        assertThat(input.violations())
                .extracting(Violation::field, Violation::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("kind", "unknown_code"),
                        org.assertj.core.groups.Tuple.tuple("trl", "bad_number"),
                        org.assertj.core.groups.Tuple.tuple("expires", "bad_date"),
                        org.assertj.core.groups.Tuple.tuple("colour", "unknown_field"),
                        org.assertj.core.groups.Tuple.tuple("ip.licensable", "unknown_code"),
                        org.assertj.core.groups.Tuple.tuple("researchers.0.person", "bad_id"),
                        org.assertj.core.groups.Tuple.tuple("collaboration", "unknown_code"));
        assertThat(input.violations().stream().filter(v -> "kind".equals(v.field())))
                .first()
                .satisfies(v -> assertThat(v.arguments()).containsExactly("まほう", "research_result, testing, guidance"));
    }

    @Test
    void missingAndBlankFieldsReadAsAbsent() {
        Input<SeedContent> input =
                ContentReader.read(SeedContent.class, fields("title", " \n ", "ip.number", "", "kind", ""));

        assertThat(input.violations()).isEmpty();
        assertThat(input.value().title()).isNull();
        assertThat(input.value().ip()).isNull();
        assertThat(input.value().kind()).isNull();
    }

    @Test
    void researchersKeepTheirPersonAndOthersAreMintedByChance() {
        RawFields typed = fields(
                "researchers.10.name",
                "鶴岡 次郎",
                "researchers.2.name",
                "架空 花子",
                "researchers.2.person",
                "hanako",
                "researchers.2.orcid",
                "0000-0002-1825-0097",
                "researchers.3.person",
                "left-blank");

        List<Researcher> once =
                ContentReader.read(SeedContent.class, typed).value().researchers();
        List<Researcher> again =
                ContentReader.read(SeedContent.class, typed).value().researchers();

        assertThat(once).extracting(Researcher::name).containsExactly("架空 花子", "鶴岡 次郎");
        assertThat(once.getFirst().person().value()).isEqualTo("hanako");
        assertThat(once.get(1).person()).isNotEqualTo(again.get(1).person());
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        SeedContent seed = ContentReader.read(
                        SeedContent.class,
                        fields(
                                "title",
                                "題",
                                "summary",
                                "概要",
                                "kind",
                                "testing",
                                "field",
                                "food",
                                "stage",
                                "basic",
                                "disclosure",
                                "public",
                                "keywords",
                                "あ、い",
                                "ip.number",
                                "特願2026-1",
                                "ip.licensable",
                                "無",
                                "trl",
                                "9",
                                "researchers",
                                "甲、乙",
                                "expires",
                                "2027-03-31",
                                "collaboration",
                                "licensing;testing",
                                "details",
                                "詳細",
                                "contact",
                                "窓口",
                                "region",
                                "山形県",
                                "papers",
                                "論文",
                                "facilities",
                                "設備"))
                .value();

        Input<SeedContent> again = ContentReader.read(SeedContent.class, ContentReader.write(seed));

        assertThat(again.violations()).isEmpty();
        assertThat(again.value()).isEqualTo(seed);
    }

    @Test
    void jsonIsFlattenedToTheSameFields() {
        RawFields flat = JsonFields.flatten(JsonMapper.builder().build().readTree("""
                {"title":"題","trl":4,"keywords":["1,3-ブタンジオール、など","柿"],"ip":{"status":"filed","licensable":true},
                 "researchers":[{"name":"甲"},{"name":"乙","orcid":null}],"details":null}
                """));

        assertThat(flat.values().keySet())
                .containsExactly(
                        "title",
                        "trl",
                        "keywords",
                        "ip.status",
                        "ip.licensable",
                        "researchers.0.name",
                        "researchers.1.name");
        SeedContent seed = ContentReader.read(SeedContent.class, flat).value();
        assertThat(seed.keywords()).containsExactly("1,3-ブタンジオール、など", "柿");
        assertThat(seed.researchers()).extracting(Researcher::name).containsExactly("甲", "乙");
        assertThat(seed.ip().licensable()).isTrue();
    }

    @Test
    void aListForASingleValueIsRefused() {
        Input<SeedContent> input =
                ContentReader.read(SeedContent.class, new RawFields(Map.of("title", List.of("一", "二"))));

        assertThat(input.violations()).extracting(Violation::code).containsExactly("one_value");
    }
}
