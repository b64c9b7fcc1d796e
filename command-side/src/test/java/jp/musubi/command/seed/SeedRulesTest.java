package jp.musubi.command.seed;

import static jp.musubi.command.testing.Samples.seed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.Samples;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.IntellectualProperty;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedRulesTest {
    private static final PersonId PERSON = new PersonId("p");

    @Test
    void sixAnswersAreEnough() {
        assertThat(SeedRules.check(seed())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "summary", "kind", "field", "stage", "disclosure"})
    void eachOfTheSixIsRequired(String field) {
        assertThat(SeedRules.check(seed(field, null))).containsExactly(violation(field, "required"));
    }

    @Test
    void nothingAtAllLacksAllSix() {
        assertThat(SeedRules.check(null))
                .extracting(Violation::field)
                .containsExactly("title", "summary", "kind", "field", "stage", "disclosure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000\u3000",
                "\u00a0",
                "\u200b",
                "\n\t",
                "\u3164",
                "\u2800\u2800",
                "\ufe0f",
                "\u115f\u1160",
                "\uffa0",
                "\u034f",
                "\u180b",
                "\u2061 \u3164"
            })
    void blankCountsAsMissing(String blank) {
        assertThat(SeedRules.check(seed("title", blank))).containsExactly(violation("title", "required"));
    }

    @Test
    void allErrorsComeAtOnce() {
        SeedContent content = Records.with(seed("title", null), "trl", 10);
        assertThat(SeedRules.check(content))
                .containsExactly(violation("title", "required"), violation("trl", "out_of_range", 1, 9));
    }

    private static final ContentFields<SeedContent> FIELDS = ContentFields.of(SeedContent.class);

    static List<String> plainTexts() {
        return FIELDS.that(field -> field.sort() == ContentField.Sort.TEXT && !field.nested()).stream()
                .map(ContentField::path)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plainTexts")
    void everyTextHasALimitThatItMayReachButNotPass(String field) {
        int limit = FIELDS.field(field).most().value();
        assertThat(SeedRules.check(seed(field, "あ".repeat(limit)))).isEmpty();
        assertThat(SeedRules.check(seed(field, "あ".repeat(limit + 1))))
                .containsExactly(violation(field, "too_long", limit));
    }

    @Test
    void textsOfThePatentHaveLimitsToo() {
        String tooLong = "1".repeat(201);
        IntellectualProperty ip = new IntellectualProperty(PatentStatus.FILED, tooLong, tooLong, null);
        assertThat(SeedRules.check(seed("ip", ip)))
                .containsExactly(violation("ip.number", "too_long", 200), violation("ip.applicant", "too_long", 200));
    }

    @Test
    void charactersBeyondTheBasicPlaneCountOnce() {
        assertThat(SeedRules.check(seed("title", "𠮷".repeat(200)))).isEmpty();
    }

    @Test
    void longTextsTogetherAreLimitedAsWell() {
        SeedContent content = seed();
        for (String field : List.of("details", "advantage", "uses", "evidence", "papers")) {
            content = Records.with(content, field, "あ".repeat(8_000));
        }
        assertThat(SeedRules.check(content)).containsExactly(violation(null, "too_long_total", 40_000));
    }

    @Test
    void lineBreaksAndTabsAreTextAndOtherControlsAreNot() {
        assertThat(SeedRules.check(seed("details", "一行目\r\n\t二行目"))).isEmpty();
        assertThat(SeedRules.check(seed("details", "a\u0000b")))
                .containsExactly(violation("details", "control_character"));
        assertThat(SeedRules.check(seed("details", "a\u0085b")))
                .containsExactly(violation("details", "control_character"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void whatChangesTheOrderOfOtherCharactersIsRefused(int character) {
        String text = "請求" + Character.toString(character) + "gnp.exe";
        assertThat(SeedRules.check(seed("details", text)))
                .containsExactly(violation("details", "reordering_character"));
    }

    @Test
    void wordsWrittenFromRightToLeftAreText() {
        assertThat(SeedRules.check(seed("details", "שלום مرحبا"))).isEmpty();
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(SeedRules.check(seed("details", "a\ud842"))).containsExactly(violation("details", "broken_text"));
    }

    @Test
    void keywordsAreFewAndShort() {
        assertThat(SeedRules.check(seed("keywords", Collections.nCopies(30, "あ".repeat(60)))))
                .isEmpty();
        assertThat(SeedRules.check(seed("keywords", Collections.nCopies(31, "柿"))))
                .containsExactly(violation("keywords", "too_many", 30));
        assertThat(SeedRules.check(seed("keywords", List.of("あ".repeat(61), "あ".repeat(61)))))
                .containsExactly(violation("keywords", "too_long", 60));
        assertThat(SeedRules.check(seed("keywords", List.of("柿", " "))))
                .containsExactly(violation("keywords", "required"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, -1})
    void readinessLevelsRunFromOneToNine(int trl) {
        assertThat(SeedRules.check(seed("trl", trl))).containsExactly(violation("trl", "out_of_range", 1, 9));
        assertThat(SeedRules.check(seed("trl", 9))).isEmpty();
    }

    @Test
    void datesLieInYearsThatSomebodyCanMean() {
        assertThat(SeedRules.check(seed("expires", LocalDate.of(2200, 12, 31)))).isEmpty();
        assertThat(SeedRules.check(seed("expires", LocalDate.of(2201, 1, 1))))
                .containsExactly(violation("expires", "date_out_of_range", 1900, 2200));
        assertThat(SeedRules.check(seed("expires", LocalDate.of(1899, 12, 31))))
                .containsExactly(violation("expires", "date_out_of_range", 1900, 2200));
    }

    @ParameterizedTest
    @EnumSource(
            value = Disclosure.class,
            names = {"PUBLIC", "MEMBERS"})
    void whatIsNotAppliedForYetCannotBeShownToAllOrToMembers(Disclosure range) {
        SeedContent content = Records.with(seed("ip", Samples.BEFORE_FILING), "disclosure", range);
        assertThat(SeedRules.check(content)).containsExactly(violation("disclosure", "before_filing"));
        assertThat(SeedRules.disclosure(content, Disclosure.COORDINATORS)).isEmpty();
        assertThat(SeedRules.disclosure(content, Disclosure.NAMED)).isEmpty();
    }

    @Test
    void aResearcherHasAnIdAndAName() {
        assertThat(SeedRules.check(seed("researchers", List.of(new Researcher(null, " ", null, null)))))
                .containsExactly(
                        violation("researchers.0.person", "required"), violation("researchers.0.name", "required"));
    }

    @Test
    void twentyResearchersAreEnough() {
        List<Researcher> many = new ArrayList<>(Collections.nCopies(20, new Researcher(PERSON, "架空", null, null)));
        assertThat(SeedRules.check(seed("researchers", many))).isEmpty();
        many.add(many.getFirst());
        assertThat(SeedRules.check(seed("researchers", many)))
                .containsExactly(violation("researchers", "too_many", 20));
    }

    // Examples of https://support.orcid.org/hc/en-us/articles/360006897674
    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"})
    void publishedOrcidExamplesAreTaken(String orcid) {
        assertThat(SeedRules.check(seed("researchers", List.of(new Researcher(PERSON, "架空", orcid, null)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000-0002-1825-0098", "0000-0002-1694-233x", "0000000218250097", "", "０000-0002-1825-0097"})
    void otherOrcidsAreRefused(String orcid) {
        assertThat(SeedRules.check(seed("researchers", List.of(new Researcher(PERSON, "架空", orcid, null)))))
                .containsExactly(violation("researchers.0.orcid", "orcid_invalid"));
    }

    @Test
    void anErasedResearcherStaysAsAnIdAndCannotBeNamedAgain() {
        Set<PersonId> erased = Set.of(PERSON);
        SeedContent kept = seed("researchers", List.of(new Researcher(PERSON, null, null, null)));
        SeedContent named = seed("researchers", List.of(new Researcher(PERSON, "架空", null, null)));
        assertThat(SeedRules.check(kept, erased)).isEmpty();
        assertThat(SeedRules.check(named, erased)).containsExactly(violation("researchers.0.person", "person_erased"));
    }

    private static Violation violation(String field, String code, Object... arguments) {
        return new Violation(field, code, List.of(arguments));
    }
}
