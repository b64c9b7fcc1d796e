package jp.musubi.query.custody.findheld;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.custody.findheld.FindHeld.Held;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link FindHeld}: whoever hands over need not see what it is. */
public final class FindHeldSlice {
    /** More than anybody has; what is left is found when it is asked again. */
    private static final int MOST = 10_000;

    private FindHeldSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindHeld.class, question -> sources.at(null, view -> answer(question, view)));
    }

    private static Held answer(FindHeld asked, IndexView view) {
        if (!asked.viewer().has(Role.COORDINATOR) && !asked.viewer().has(Role.ADMINISTRATOR)) {
            return Held.NONE;
        }
        Viewer viewer = asked.viewer().has(Role.ADMINISTRATOR) || Viewers.across(asked.viewer())
                ? Viewer.system()
                : asked.viewer();
        Set<String> person = Set.of(asked.person().value());
        List<RecordRef> records = Stream.concat(
                        found(
                                RecordType.NEED,
                                NeedState.WAY.codes(FindHeldSlice::there),
                                Facet.COORDINATOR,
                                person,
                                viewer,
                                view),
                        found(
                                RecordType.SEED,
                                SeedState.WAY.codes(FindHeldSlice::there),
                                Facet.COORDINATOR,
                                person,
                                viewer,
                                view))
                .map(StoredRecord::record)
                .toList();
        List<ContactId> promises = Listing.of(RecordType.CONTACT)
                .bearing(Facet.PROMISE, PromiseState.WAY.codes(State::underway))
                .bearing(Facet.PROMISED_BY, person)
                .first(view, viewer, MOST)
                .stream()
                .map(stored -> new ContactId(stored.record().id()))
                .toList();
        return new Held(records, promises);
    }

    private static boolean there(State state) {
        return !state.erased();
    }

    private static Stream<StoredRecord> found(
            RecordType type, Set<String> states, String facet, Set<String> person, Viewer viewer, IndexView view) {
        return Listing.of(type).bearing(Facet.STATE, states).bearing(facet, person).first(view, viewer, MOST).stream();
    }
}
