package jp.musubi.node.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;

/**
 * Which organizations are one by now. What was addressed to one of them is addressed to all: whoever belongs to the one that stays
 * reads on what the other was shown, and the people of the other have become people of the one that stays.
 */
final class MergedOrganizations {
    private static final Set<String> READ =
            Set.of(EventTypes.nameOf(OrganizationMerged.class), EventTypes.nameOf(OrganizationMergeTakenBack.class));

    private final EventLog log;
    private final Function<StoredEvent, Event> read;

    MergedOrganizations(EventLog log, Function<StoredEvent, Event> read) {
        this.log = log;
        this.read = read;
    }

    /** These, and all with which one of them is one now. */
    Set<OrganizationId> with(Set<OrganizationId> some) {
        Set<OrganizationId> all = some;
        Set<OrganizationId> more = joined(all);
        while (more.size() > all.size()) {
            all = more;
            more = joined(all);
        }
        return all;
    }

    /** One step from each. Either event bears the tags of both, so that none of a pair's history is missing. */
    private Set<OrganizationId> joined(Set<OrganizationId> all) {
        if (all.isEmpty()) {
            return all;
        }
        Map<OrganizationId, OrganizationId> into = new HashMap<>();
        try (EventCursor cursor = log.source(about(all), 0)) {
            while (cursor.hasNext()) {
                switch (read.apply(cursor.next())) {
                    case OrganizationMerged e -> into.put(e.organizationId(), e.into());
                    case OrganizationMergeTakenBack e -> into.remove(e.organizationId());
                    case Event e -> throw new IllegalStateException("not asked for: " + e);
                }
            }
        }
        Set<OrganizationId> joined = new HashSet<>(all);
        into.entrySet().stream()
                .flatMap(pair -> Stream.of(pair.getKey(), pair.getValue()))
                .forEach(joined::add);
        return joined;
    }

    private static Criteria about(Set<OrganizationId> all) {
        List<Criteria.Item> items = all.stream()
                .map(one -> new Criteria.Item(Set.of(new Tag("organization", one.value())), READ))
                .collect(Collectors.toList());
        return new Criteria(items);
    }
}
