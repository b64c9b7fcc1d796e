package jp.musubi.query.party.findholders;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.party.findholders.FindHolders.Holder;
import jp.musubi.search.query.IndexView;

/** Answers {@link FindHolders}: whose account is locked may not act. */
public final class FindHoldersSlice {
    private static final int MOST = 1_000;

    private FindHoldersSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindHolders.class, question -> sources.at(null, view -> holders(view, question)));
    }

    private static List<Holder> holders(IndexView view, FindHolders asked) {
        return Listing.of(RecordType.PERSON)
                .bearing(Facet.STATE, Set.of(Facet.ACTIVE))
                .bearing(Facet.ROLE, Set.of(asked.role().code()))
                .first(view, asked.viewer(), MOST)
                .stream()
                .map(PersonRecords::shown)
                .filter(person -> person.name() != null && !person.locked())
                .map(person -> new Holder(person.id(), person.name()))
                .sorted(Comparator.comparing(Holder::name)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }
}
