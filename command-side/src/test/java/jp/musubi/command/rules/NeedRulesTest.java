package jp.musubi.command.rules;

import static jp.musubi.command.testing.Samples.introduced;
import static jp.musubi.command.testing.Samples.need;
import static jp.musubi.command.testing.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.command.refusal.Violation;
import jp.musubi.language.value.Channel;
import jp.musubi.language.value.Consent;
import jp.musubi.language.value.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedRulesTest {
    private static final LocalDate ON = LocalDate.of(2027, 4, 12);

    @Test
    void a_direct_need_needs_no_consent_and_an_introduced_one_with_consent_is_in_order() {
        assertThat(NeedRules.check(need())).isEmpty();
        assertThat(NeedRules.check(introduced())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "problem", "field", "channel", "disclosure"})
    void each_of_the_required_fields_is_required(String field) {
        assertThat(NeedRules.check(need(field, null))).containsExactly(violation(field, "required"));
    }

    @Test
    void nothing_at_all_lacks_all_required_fields() {
        assertThat(NeedRules.check(null))
                .extracting(Violation::field)
                .containsExactly("subject", "problem", "field", "channel", "disclosure");
    }

    static Set<String> texts() {
        return TextLimits.NEED.keySet();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_text_has_a_limit_that_it_may_reach_but_not_pass(String field) {
        int limit = TextLimits.NEED.get(field);
        assertThat(NeedRules.check(need(field, "あ".repeat(limit)))).isEmpty();
        assertThat(NeedRules.check(need(field, "あ".repeat(limit + 1))))
                .containsExactly(violation(field, "too_long", limit));
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "DIRECT")
    void every_other_channel_needs_consent_with_date_audience_and_end(Channel channel) {
        assertThat(NeedRules.check(need("channel", channel)))
                .containsExactly(
                        violation("consent.on", "consent_required"),
                        violation("consent.audience", "consent_required"),
                        violation("consent.until", "consent_required"));
    }

    @Test
    void a_consent_holds_for_a_day_at_least() {
        assertThat(NeedRules.check(with(introduced(), "consent", new Consent(ON, Disclosure.COORDINATORS, ON))))
                .isEmpty();
        assertThat(NeedRules.check(
                        with(introduced(), "consent", new Consent(ON, Disclosure.COORDINATORS, ON.minusDays(1)))))
                .containsExactly(violation("consent.until", "consent_ends_before_start"));
    }

    @Test
    void nobody_is_shown_more_than_the_consent_allows() {
        assertThat(NeedRules.check(with(introduced(), "disclosure", Disclosure.MEMBERS)))
                .containsExactly(violation("disclosure", "wider_than_consent", "coordinators"));
        assertThat(NeedRules.disclosure(introduced(), Disclosure.PUBLIC))
                .containsExactly(violation("disclosure", "wider_than_consent", "coordinators"));
        assertThat(NeedRules.disclosure(introduced(), Disclosure.NAMED)).isEmpty();
    }

    @Test
    void a_consent_given_to_a_direct_need_counts_too() {
        Consent consent = new Consent(ON, Disclosure.NAMED, ON);
        assertThat(NeedRules.check(need("consent", consent)))
                .containsExactly(violation("disclosure", "wider_than_consent", "named"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline", "expires"})
    void dates_lie_in_years_that_somebody_can_mean(String field) {
        assertThat(NeedRules.check(need(field, LocalDate.of(1900, 1, 1)))).isEmpty();
        assertThat(NeedRules.check(need(field, LocalDate.of(20270, 1, 1))))
                .containsExactly(violation(field, "date_out_of_range", 1900, 2200));
    }

    private static Violation violation(String field, String code, Object... arguments) {
        return new Violation(field, code, List.of(arguments));
    }
}
