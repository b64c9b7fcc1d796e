package jp.musubi.command.need;

import static jp.musubi.command.testing.Samples.introduced;
import static jp.musubi.command.testing.Samples.need;
import static jp.musubi.language.samples.Records.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.Samples;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedRulesTest {
    private static final LocalDate ON = LocalDate.of(2027, 4, 12);

    @Test
    void aDirectNeedNeedsNoConsentAndAnIntroducedOneWithConsentIsInOrder() {
        assertThat(NeedRules.check(need())).isEmpty();
        assertThat(NeedRules.check(introduced())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "problem", "field", "channel", "disclosure"})
    void eachOfTheRequiredFieldsIsRequired(String field) {
        assertThat(NeedRules.check(need(field, null))).containsExactly(violation(field, "required"));
    }

    @Test
    void nothingAtAllLacksAllRequiredFields() {
        assertThat(NeedRules.check(null))
                .extracting(Violation::field)
                .containsExactly("subject", "problem", "field", "channel", "disclosure");
    }

    private static final ContentFields<NeedContent> FIELDS = ContentFields.of(NeedContent.class);

    static List<String> texts() {
        return FIELDS.that(field -> field.sort() == ContentField.Sort.TEXT).stream()
                .map(ContentField::path)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextHasALimitThatItMayReachButNotPass(String field) {
        int limit = FIELDS.field(field).most().value();
        assertThat(NeedRules.check(need(field, "あ".repeat(limit)))).isEmpty();
        assertThat(NeedRules.check(need(field, "あ".repeat(limit + 1))))
                .containsExactly(violation(field, "too_long", limit));
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "DIRECT")
    void everyOtherChannelNeedsConsentWithDateAudienceAndEnd(Channel channel) {
        assertThat(NeedRules.check(need("channel", channel)))
                .containsExactly(
                        violation("consent.on", "consent_required"),
                        violation("consent.audience", "consent_required"),
                        violation("consent.until", "consent_required"));
    }

    @Test
    void aConsentHoldsForADayAtLeast() {
        assertThat(NeedRules.check(with(introduced(), "consent", new Consent(ON, Disclosure.COORDINATORS, ON))))
                .isEmpty();
        assertThat(NeedRules.check(
                        with(introduced(), "consent", new Consent(ON, Disclosure.COORDINATORS, ON.minusDays(1)))))
                .containsExactly(violation("consent.until", "consent_ends_before_start"));
    }

    @Test
    void nobodyIsShownMoreThanTheConsentAllows() {
        assertThat(NeedRules.check(with(introduced(), "disclosure", Disclosure.MEMBERS)))
                .containsExactly(violation("disclosure", "wider_than_consent", "coordinators"));
        assertThat(NeedRules.disclosure(introduced(), Disclosure.PUBLIC))
                .containsExactly(violation("disclosure", "wider_than_consent", "coordinators"));
        assertThat(NeedRules.disclosure(introduced(), Disclosure.NAMED)).isEmpty();
    }

    @Test
    void aConsentGivenToADirectNeedCountsToo() {
        Consent consent = new Consent(ON, Disclosure.NAMED, ON);
        assertThat(NeedRules.check(need("consent", consent)))
                .containsExactly(violation("disclosure", "wider_than_consent", "named"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline", "expires"})
    void datesLieInYearsThatSomebodyCanMean(String field) {
        assertThat(NeedRules.check(need(field, LocalDate.of(1900, 1, 1)))).isEmpty();
        assertThat(NeedRules.check(need(field, LocalDate.of(20270, 1, 1))))
                .containsExactly(violation(field, "date_out_of_range", 1900, 2200));
    }

    private static Violation violation(String field, String code, Object... arguments) {
        return new Violation(field, code, List.of(arguments));
    }

    @Test
    void consentForCoordinatorsLetsNobodyInByName() {
        NeedContent named = Records.draft(Samples.introduced())
                .with("disclosure", Disclosure.NAMED)
                .with("named", Set.of(RecordRef.parse("person:p")))
                .made();
        assertThat(NeedRules.check(named))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("named", "wider_than_consent"));
        assertThat(NeedRules.check(Records.with(named, "named", Set.of()))).isEmpty();
        assertThat(NeedRules.check(Records.with(named, "disclosure", Disclosure.COORDINATORS)))
                .as("whoever is named sees nothing of it while another range is chosen")
                .isEmpty();
        assertThat(NeedRules.disclosure(Records.with(named, "disclosure", Disclosure.COORDINATORS), Disclosure.NAMED))
                .extracting(Violation::field)
                .containsExactly("named");
    }

    @Test
    void namedAreOrganizationsAndPersonsFiftyAtMost() {
        Set<RecordRef> many = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> RecordRef.parse("person:p" + i))
                .collect(Collectors.toSet());
        assertThat(NeedRules.check(Samples.need("named", many)))
                .extracting(Violation::field, Violation::code, Violation::arguments)
                .containsExactly(tuple("named", "too_many", List.of(50)));
        assertThat(NeedRules.check(Samples.need("named", Set.of(RecordRef.parse("need:n")))))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("named", "unknown_party"));
    }

    /** For each audience that was agreed to, the ranges that it allows; with somebody named. */
    @Test
    void noRangeIsWiderThanTheConsentWhicheverTheyAre() {
        var allowed = Map.of(
                Disclosure.PUBLIC, EnumSet.allOf(Disclosure.class),
                Disclosure.MEMBERS, EnumSet.complementOf(EnumSet.of(Disclosure.PUBLIC)),
                Disclosure.COORDINATORS, EnumSet.of(Disclosure.COORDINATORS),
                Disclosure.NAMED, EnumSet.of(Disclosure.NAMED));
        var party = new OrganizationId("partner").ref();
        for (Disclosure audience : Disclosure.values()) {
            for (Disclosure range : Disclosure.values()) {
                NeedContent content = Records.with(
                        Records.with(
                                Samples.introduced(),
                                "consent",
                                new Consent(LocalDate.of(2027, 4, 12), audience, LocalDate.of(2028, 3, 31))),
                        "named",
                        Set.of(party));
                assertThat(NeedRules.disclosure(content, range).isEmpty())
                        .as("%s under consent for %s", range, audience)
                        .isEqualTo(allowed.get(audience).contains(range));
                assertThat(NeedRules.check(Records.with(content, "disclosure", range))
                                .isEmpty())
                        .as("%s under consent for %s", range, audience)
                        .isEqualTo(allowed.get(audience).contains(range));
            }
        }
    }
}
