package jp.musubi.app.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Contents;
import jp.musubi.query.record.Sounding;
import jp.musubi.query.seed.SeedView;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant NOW = Instant.parse("2027-04-01T00:00:00Z");

    private static NeedView need(NeedState state, NeedAnswer answer, boolean insider) {
        return new NeedView(
                new NeedId("n"),
                new PersonId("p"),
                null,
                null,
                state,
                1,
                Disclosure.PUBLIC,
                null,
                NOW,
                NOW,
                1,
                answer == null ? 0 : 9,
                answer == null ? 0 : 8,
                answer,
                Sounding.ACCEPTED,
                Assent.UNSAID,
                Contents.NO_NEED,
                insider);
    }

    private static SeedView seed(SeedState state, boolean insider) {
        return new SeedView(
                new SeedId("s"),
                null,
                null,
                state,
                1,
                Disclosure.PUBLIC,
                NOW,
                NOW,
                1,
                Sounding.ACCEPTED,
                Assent.UNSAID,
                Contents.NO_SEED,
                insider);
    }

    @Test
    void everyStateHasASentenceForEveryReaderInBothLanguages() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            for (boolean insider : new boolean[] {true, false}) {
                Arrays.stream(NeedState.values())
                        .forEach(state -> sentence(locale, Standing.of(need(state, null, insider))));
                Arrays.stream(SeedState.values()).forEach(state -> sentence(locale, Standing.of(seed(state, insider))));
            }
        }
    }

    private static void sentence(Locale locale, String key) {
        assertThat(Texts.of(locale, key))
                .as("%s in %s", key, locale)
                .isNotEqualTo(key)
                .matches(".*[。.]");
    }

    @Test
    void whatWasFoundForANeedChangesNoWordOfIt() {
        for (NeedState state : NeedState.values()) {
            for (boolean insider : new boolean[] {true, false}) {
                Set<String> keys = Arrays.stream(NeedAnswer.values())
                        .map(answer -> Standing.of(need(state, answer, insider)))
                        .collect(Collectors.toSet());
                assertThat(keys).containsExactly(Standing.of(need(state, null, insider)));
            }
        }
    }

    @Test
    void whoSeesARecordFollowsFromItsRangeOnlyWhileItIsShown() {
        assertThat(Standing.audience(need(NeedState.OPEN, null, true))).isEqualTo("who.sees.public");
        assertThat(Standing.audience(need(NeedState.DRAFT, null, true))).isEqualTo("who.sees.draft");
        assertThat(Standing.audience(need(NeedState.CLOSED, null, true))).isEqualTo("who.sees.draft");
        assertThat(Standing.audience(seed(SeedState.PUBLISHED, false))).isEqualTo("who.sees.public");
        assertThat(Standing.audience(seed(SeedState.WITHDRAWN, true))).isEqualTo("who.sees.draft");
    }
}
