package jp.musubi.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Site;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.history.HistoryFields;
import jp.musubi.query.kit.history.Score;
import jp.musubi.query.party.PersonView.HeldRole;
import org.junit.jupiter.api.Test;

class FieldValuesTest {
    /** What has a rule of its own, and what people read as it is. */
    private static final Set<Class<?>> WRITTEN = Set.of(
            LocalDate.class,
            Boolean.class,
            boolean.class,
            Score.class,
            PersonId.class,
            OrganizationId.class,
            SeedId.class,
            NeedId.class,
            RecordRef.class,
            HeldRole.class,
            Researcher.class,
            Affiliation.class,
            Site.class,
            String.class,
            Integer.class,
            int.class,
            long.class,
            double.class);

    @Test
    void everyTypeOfFieldIsOneOfWhichItIsSaidHowPeopleReadIt() {
        Set<Class<?>> types = new LinkedHashSet<>();
        Arrays.stream(RecordType.values())
                .forEach(type -> types.addAll(
                        HistoryFields.all(QuerySide.KINDS.kind(type)).values()));
        types.removeIf(Coded.class::isAssignableFrom);
        assertThat(WRITTEN)
                .as("say in FieldValues how people read it, then here that it is said")
                .containsAll(types);
    }
}
