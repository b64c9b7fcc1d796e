package jp.musubi.query;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.event.AccountEvent;
import jp.musubi.language.event.ClusterFounded;
import jp.musubi.language.event.ContactNoted;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.GlossaryEvent;
import jp.musubi.language.event.MatcherEvent;
import jp.musubi.language.event.NeedEvent;
import jp.musubi.language.event.OfficeDescribed;
import jp.musubi.language.event.OrganizationRegistered;
import jp.musubi.language.event.PairingEvent;
import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.PersonRegistered;
import jp.musubi.language.event.PersonRevised;
import jp.musubi.language.event.PromiseEvent;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.RematchEvent;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.event.SeedEvent;

/** The tags that the command side puts on events. */
final class TestTags {
    private TestTags() {}

    static Set<Tag> of(Event event) {
        return switch (event) {
            case SeedEvent e -> Set.of(new Tag("seed", e.seedId().value()));
            case NeedEvent e -> Set.of(new Tag("need", e.needId().value()));
            case PairingEvent e ->
                Set.of(
                        new Tag("pairing", e.pairingId().value()),
                        new Tag("need", e.needId().value()),
                        new Tag("seed", e.seedId().value()));
            case ContactNoted e -> tags(e.tags());
            case PromiseEvent e -> tags(e.tags());
            case RecordErased e -> tags(e.tags());
            case PersonErased e -> Set.of(new Tag("person", e.personId().value()));
            case PersonRegistered e -> Set.of(new Tag("person", e.personId().value()));
            case PersonRevised e -> Set.of(new Tag("person", e.personId().value()));
            case AccountEvent e -> Set.of(new Tag("person", e.personId().value()));
            case RoleGranted e -> Set.of(new Tag("person", e.personId().value()));
            case RoleRevoked e -> Set.of(new Tag("person", e.personId().value()));
            case OrganizationRegistered e ->
                Set.of(new Tag("organization", e.organizationId().value()));
            case RematchEvent e -> Set.of(new Tag("rematch", e.rematchId().value()));
            case MatcherEvent e -> Set.of(new Tag("matcher", e.matcherId().value()));
            case GlossaryEvent e -> Set.of(new Tag("term", e.termId().value()));
            case ClusterFounded e -> Set.of();
            case OfficeDescribed e -> Set.of();
        };
    }

    private static Set<Tag> tags(Map<String, String> map) {
        Set<Tag> tags = new LinkedHashSet<>();
        map.forEach((key, value) -> tags.add(new Tag(key, value)));
        return tags;
    }
}
