package jp.musubi.query.kit.history;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.EventTypes;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.query.QuerySide;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.consultation.ConsultationView;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.matching.MatcherView;
import jp.musubi.query.matching.RematchView;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.reading.ReadingView;
import jp.musubi.query.seed.SeedView;
import org.junit.jupiter.api.Test;

class HistoryFieldsTest {
    private static final Map<RecordType, Class<? extends Record>> VIEWS = Map.ofEntries(
            entry(RecordType.SEED, SeedView.class),
            entry(RecordType.NEED, NeedView.class),
            entry(RecordType.PAIRING, PairingView.class),
            entry(RecordType.CONTACT, ContactView.class),
            entry(RecordType.PERSON, PersonView.class),
            entry(RecordType.ORGANIZATION, OrganizationView.class),
            entry(RecordType.CLUSTER, OfficeView.class),
            entry(RecordType.TERM, TermView.class),
            entry(RecordType.REMATCH, RematchView.class),
            entry(RecordType.MATCHER, MatcherView.class),
            entry(RecordType.CONSULTATION, ConsultationView.class),
            entry(RecordType.READING, ReadingView.class));

    /** What every view keeps for itself: the entry says it, or it says no more than that there was an event. */
    private static final Set<String> EVERYWHERE =
            Set.of("id", "revision", "registered", "changed", "position", "insider", "erased");

    /** Of one kind of view: laid out into its parts, told under another name, as the reason of the entry, or bookkeeping. */
    private static final Map<RecordType, Set<String>> OTHERWISE = Map.ofEntries(
            entry(RecordType.SEED, Set.of("content", "assent", "custody")),
            entry(RecordType.NEED, Set.of("content", "assent", "custody", "matchedPosition", "matchedCause")),
            entry(RecordType.ORGANIZATION, Set.of("content", "merged", "absorbed", "borne")),
            entry(RecordType.TERM, Set.of("content")),
            entry(RecordType.PERSON, Set.of("content", "on", "locked")),
            entry(RecordType.CONSULTATION, Set.of("content", "left")),
            entry(RecordType.READING, Set.of("first")),
            entry(RecordType.CONTACT, Set.of("noted", "notedBy")),
            entry(RecordType.REMATCH, Set.of("outcome", "requestedBy", "requested", "requestedPosition")),
            entry(
                    RecordType.MATCHER,
                    Set.of("trained", "trainedBy", "reason", "since", "ended", "endedPosition", "endReason")),
            entry(
                    RecordType.PAIRING,
                    Set.of(
                            "needId",
                            "seedId",
                            "evidence",
                            "evidencePosition",
                            "proposed",
                            "proposedPosition",
                            "proposals",
                            "reason",
                            "decided")));

    @Test
    void everyComponentOfAViewIsFollowedOrListedAsOneThatIsNot() {
        assertThat(VIEWS).hasSize(RecordType.values().length);
        VIEWS.forEach((type, view) -> {
            Set<String> known = new HashSet<>(EVERYWHERE);
            known.addAll(HistoryFields.all(QuerySide.KINDS.kind(type)).keySet());
            known.addAll(OTHERWISE.getOrDefault(type, Set.of()));
            assertThat(RecordShape.of(view).parts())
                    .extracting(RecordShape.Part::name)
                    .as("add what is new to the history of its kind, or to the list here")
                    .isSubsetOf(known);
        });
    }

    @Test
    void noEventHasTwoComponentsForWordsOfWhichOneWouldNeverBeTold() {
        for (Class<?> event : EventTypes.all()) {
            List<String> words = new ArrayList<>();
            RecordShape.of(event).parts().stream()
                    .filter(part -> part.type() == String.class && Words.NAMES.contains(part.name()))
                    .forEach(part -> words.add(part.name()));
            assertThat(words).as(event.getSimpleName()).hasSizeLessThan(2);
        }
    }
}
