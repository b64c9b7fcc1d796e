package jp.musubi.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import jp.musubi.app.input.Headers;
import jp.musubi.language.Coded;
import jp.musubi.language.RecordType;
import jp.musubi.language.value.Channel;
import jp.musubi.language.value.Collaboration;
import jp.musubi.language.value.CompanySize;
import jp.musubi.language.value.ContactKind;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.DismissReason;
import jp.musubi.language.value.Field;
import jp.musubi.language.value.MatchTrigger;
import jp.musubi.language.value.NeedAnswer;
import jp.musubi.language.value.NeedCloseReason;
import jp.musubi.language.value.OrganizationKind;
import jp.musubi.language.value.PatentStatus;
import jp.musubi.language.value.Placing;
import jp.musubi.language.value.ProposedBy;
import jp.musubi.language.value.RematchReason;
import jp.musubi.language.value.ResearchStage;
import jp.musubi.language.value.Role;
import jp.musubi.language.value.SeedKind;
import jp.musubi.query.view.NeedState;
import jp.musubi.query.view.PairingState;
import jp.musubi.query.view.RematchState;
import jp.musubi.query.view.SeedState;
import jp.musubi.query.view.TermState;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final List<Class<? extends Coded>> CODED = List.of(
            RecordType.class,
            Channel.class,
            Collaboration.class,
            CompanySize.class,
            ContactKind.class,
            Disclosure.class,
            DismissReason.class,
            Field.class,
            MatchTrigger.class,
            NeedAnswer.class,
            Placing.class,
            RematchReason.class,
            RematchState.class,
            NeedCloseReason.class,
            OrganizationKind.class,
            PatentStatus.class,
            ProposedBy.class,
            ResearchStage.class,
            Role.class,
            SeedKind.class,
            SeedState.class,
            TermState.class,
            NeedState.class,
            PairingState.class);

    @Test
    void everyCodeHasALabelInBothLanguages() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            for (Class<? extends Coded> type : CODED) {
                for (Coded value : type.getEnumConstants()) {
                    String key = type.getSimpleName() + "." + value.code();
                    assertThat(Texts.label(locale, value))
                            .as("%s in %s", key, locale)
                            .isNotEqualTo(key);
                }
            }
        }
    }

    @Test
    void everyFieldHasALabelAndAHintInBothLanguages() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            for (RecordType type : List.of(RecordType.SEED, RecordType.NEED)) {
                for (String field : Headers.of(type)) {
                    String key = type.code() + "." + field;
                    assertThat(Texts.of(locale, key)).as(key).isNotEqualTo(key);
                    assertThat(Texts.of(locale, key + ".hint")).as(key).isNotEqualTo(key + ".hint");
                }
            }
        }
    }

    @Test
    void everyEventHasALabel() {
        for (Class<?> event : leaves(jp.musubi.language.event.Event.class, new HashSet<>())) {
            String key = "event." + event.getSimpleName();
            assertThat(Texts.of(Locale.JAPANESE, key)).as(key).isNotEqualTo(key);
        }
    }

    private static Set<Class<?>> leaves(Class<?> type, Set<Class<?>> found) {
        for (Class<?> sub : type.getPermittedSubclasses()) {
            if (sub.isSealed()) {
                leaves(sub, found);
            } else {
                found.add(sub);
            }
        }
        return found;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String bundle : List.of("i18n.labels", "i18n.imports", "i18n.cli")) {
            assertThat(keys(bundle, Locale.ENGLISH))
                    .isEqualTo(keys(bundle, Locale.JAPANESE))
                    .isNotEmpty();
        }
    }

    private static Set<String> keys(String bundle, Locale locale) {
        return ResourceBundle.getBundle(
                        bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }

    @Test
    void aFieldInsideAListIsNamedWithItsNumber() {
        assertThat(Labels.field(Locale.JAPANESE, RecordType.SEED, "researchers.1.orcid"))
                .isEqualTo("ORCID（2）");
        assertThat(Labels.field(Locale.ENGLISH, RecordType.SEED, "researchers.0.name"))
                .isEqualTo("Name (1)");
        assertThat(Labels.field(Locale.JAPANESE, RecordType.SEED, "ip.status")).isEqualTo("知財の状況");
        assertThat(Labels.field(Locale.ENGLISH, RecordType.NEED, "colour")).isEqualTo("colour");
    }
}
