package jp.musubi.query.kit.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Way;
import jp.musubi.language.kit.codec.FieldPaths;
import jp.musubi.language.matching.MatcherReset;
import jp.musubi.language.matching.MatcherTrained;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.matching.RematchState;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.matching.MatcherState;

/** What an event says, as fields of the record it is about and as a reason. */
final class Telling {
    private static final String STATE = "state";

    private Telling() {}

    /** The reason or note that somebody gave, or null. */
    static String why(Event event) {
        return switch (event) {
            case SeedWithdrawn e -> e.reason();
            case NeedClosed e -> e.note();
            case PairingProposed e -> e.reason();
            case PairingShortlisted e -> e.note();
            case PairingDismissed e -> e.note();
            case PairingDecisionTakenBack e -> e.note();
            case PromiseKept e -> e.note();
            case PromiseGivenUp e -> e.reason();
            case PromiseHandedOver e -> e.note();
            case GlossaryTermRetired e -> e.reason();
            case MatcherTrained e -> e.reason();
            case MatcherReset e -> e.reason();
            case RecordErased e -> e.reason();
            case PersonErased e -> e.reason();
            case AccountLocked e -> e.reason();
            default -> null;
        };
    }

    /** What the matcher found at one look: a finding, not a change of the need, so nothing stood there before. */
    static List<HistoryEntry.FieldChange> found(NeedMatched matched) {
        Map<String, String> found = with(Map.of(), "trigger", matched.trigger(), "matcher", matched.matcher());
        found.put("found", Integer.toString(matched.candidates().size()));
        if (!matched.candidates().isEmpty()) {
            NeedMatched.ScoredSeed best = matched.candidates().getFirst();
            found = with(found, "best", best.seedId(), "bestScore", best.score(), "bestDirect", best.direct());
        }
        found = with(found, "floor", matched.floor(), "glossary", matched.glossary(), "answer", matched.answer());
        if (matched.places() != null) {
            found = with(found, "places", matched.places().open());
        }
        found = with(
                found,
                "ownBest",
                placed(matched, Placing.OWN_BEST).findFirst().orElse(null),
                "passedOver",
                placed(matched, Placing.SAME_LABORATORY)
                        .map(SeedId::value)
                        .reduce((one, next) -> one + "\n" + next)
                        .orElse(null));
        return found.entrySet().stream()
                .map(field -> new HistoryEntry.FieldChange(field.getKey(), null, field.getValue()))
                .toList();
    }

    private static Stream<SeedId> placed(NeedMatched matched, Placing placing) {
        return matched.candidates().stream()
                .filter(one -> one.placing() == placing)
                .map(NeedMatched.ScoredSeed::seedId);
    }

    /** The record's fields after the event. */
    static Map<String, String> fields(Event event, Map<String, String> before) {
        Map<String, String> after = said(event, before);
        return switch (event) {
            case SeedEvent e -> moved(SeedState.WAY, e, before, after);
            case NeedEvent e -> moved(NeedState.WAY, e, before, after);
            case PairingEvent e -> moved(PairingState.WAY, e, before, after);
            case GlossaryEvent e -> moved(TermState.WAY, e, before, after);
            case RematchEvent e -> moved(RematchState.WAY, e, before, after);
            default -> after;
        };
    }

    private static <S extends Enum<S> & State> Map<String, String> moved(
            Way<S> way, Event event, Map<String, String> before, Map<String, String> after) {
        return with(after, STATE, way.after(way.state(before.get(STATE)), event));
    }

    /** What the event says, but for where the record stands. */
    private static Map<String, String> said(Event event, Map<String, String> before) {
        return switch (event) {
            case SeedRegistered e -> content(before, e.content(), "owner", e.owner());
            case SeedRevised e -> content(before, e.content());
            case SeedPublished e -> with(before, "disclosure", e.disclosure());
            case SeedWithdrawn e -> before;
            case SeedExpired e -> before;
            case NeedRegistered e -> content(before, e.content(), "owner", e.owner(), "introducedBy", e.introducedBy());
            case NeedRevised e -> content(before, e.content());
            case NeedOpened e -> with(without(before, "closeReason"), "disclosure", e.disclosure());
            case NeedClosed e -> with(before, "closeReason", e.reason());
            case NeedMatched e -> before;
            case PairingProposed e -> proposed(e, before);
            case PairingDisplaced e -> before;
            case PairingShortlisted e -> before;
            case PairingDismissed e -> with(before, "dismissReason", e.reason());
            case PairingDecisionTakenBack e -> without(before, "dismissReason");
            case ContactNoted e -> without(without(FieldPaths.flatten(e), "contactId"), "replaces");
            case PromiseKept e -> with(before, "promise", PromiseState.WAY.leadsTo(PromiseKept.class));
            case PromiseGivenUp e -> with(before, "promise", PromiseState.WAY.leadsTo(PromiseGivenUp.class));
            case PromiseHandedOver e -> with(before, "promisedBy", e.to());
            case PersonRegistered e -> merged(before, without(FieldPaths.flatten(e), "personId"));
            case PersonRevised e -> revised(before, e);
            case AccountLocked e -> with(before, "account", "locked");
            case AccountUnlocked e -> with(before, "account", "open");
            case AccountOpened e -> with(before, "account", "open");
            case LoginChanged e -> before;
            case PasswordLinkIssued e -> before;
            case PasswordRenewed e -> before;
            case RoleGranted e -> roles(before, role(e.role(), e.scope()), true);
            case RoleRevoked e -> roles(before, role(e.role(), e.scope()), false);
            case OrganizationRegistered e -> without(FieldPaths.flatten(e), "organizationId");
            case GlossaryTermDefined e -> with(FieldPaths.flatten(e.content()), "source", e.source());
            case GlossaryTermRetired e -> before;
            case RematchRequested e -> with(before, "reason", e.reason());
            case RematchPaused e -> before;
            case RematchResumed e -> before;
            case RematchCompleted e ->
                with(
                        before,
                        "needs",
                        e.needs(),
                        "matched",
                        e.matched(),
                        "proposed",
                        e.proposed(),
                        "displaced",
                        e.displaced());
            case MatcherTrained e -> trained(e);
            case MatcherReset e -> with(before, "state", MatcherState.RESET);
            case ClusterFounded e -> FieldPaths.flatten(e);
            case OfficeDescribed e -> FieldPaths.flatten(e);
            case RecordErased e -> with(before, "state", SeedState.ERASED);
            case PersonErased e -> with(before, "state", SeedState.ERASED);
            default -> throw new IllegalStateException("no such event: " + event.getClass());
        };
    }

    private static Map<String, String> trained(MatcherTrained e) {
        TrainedMatcher trained = e.trained();
        return with(
                Map.of(),
                "recipe",
                trained.recipe().name(),
                "comparedWith",
                trained.comparedWith(),
                "upTo",
                trained.data().upTo(),
                "fitting",
                trained.data().fitting(),
                "unfitting",
                trained.data().unfitting(),
                "accuracyBefore",
                trained.before().accuracy(),
                "accuracyAfter",
                trained.after().accuracy(),
                "state",
                MatcherState.IN_FORCE);
    }

    /** Proposed again by hand, it keeps the evidence that it had. */
    private static Map<String, String> proposed(PairingProposed e, Map<String, String> before) {
        Map<String, String> told = with(
                e.evidence() == null ? without(before, "dismissReason") : Map.of(),
                "need",
                e.needId(),
                "needRevision",
                e.needRevision(),
                "seed",
                e.seedId(),
                "seedRevision",
                e.seedRevision(),
                "by",
                e.by(),
                "matcher",
                e.matcher());
        return e.evidence() == null ? told : evidence(told, e.evidence());
    }

    /** Its figures. Its words stand on the page of the pairing, which knows who may read them. */
    private static Map<String, String> evidence(Map<String, String> told, Evidence e) {
        return with(
                told,
                "glossary",
                e.glossary(),
                "rank",
                e.rank(),
                "score",
                e.score(),
                "direct",
                e.direct(),
                "floor",
                e.floor(),
                "placing",
                e.placing());
    }

    /** What is not part of the content stays as it was before. */
    private static Map<String, String> content(Map<String, String> before, Record content, Object... more) {
        Map<String, String> after = FieldPaths.flatten(content);
        for (String kept : new String[] {"owner", "introducedBy", "state", "closeReason"}) {
            if (before.containsKey(kept)) {
                after.put(kept, before.get(kept));
            }
        }
        return with(after, more);
    }

    private static Map<String, String> with(Map<String, String> before, Object... namesAndValues) {
        Map<String, String> after = new LinkedHashMap<>(before);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                after.put((String) namesAndValues[i], value instanceof Coded coded ? coded.code() : value.toString());
            }
        }
        return after;
    }

    private static Map<String, String> without(Map<String, String> fields, String name) {
        Map<String, String> rest = new LinkedHashMap<>(fields);
        rest.remove(name);
        return rest;
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(more);
        return all;
    }

    /** Roles and account stay; what is not said any more is gone. */
    private static Map<String, String> revised(Map<String, String> before, PersonRevised e) {
        Map<String, String> rest = new LinkedHashMap<>(before);
        List.of("name", "email", "organizationId").forEach(rest::remove);
        return merged(rest, without(FieldPaths.flatten(e), "personId"));
    }

    private static String role(Coded role, Object scope) {
        return scope == null ? role.code() : role.code() + " " + scope;
    }

    private static Map<String, String> roles(Map<String, String> before, String role, boolean granted) {
        StringJoiner roles = new StringJoiner("\n");
        before.getOrDefault("roles", "")
                .lines()
                .filter(held -> !held.equals(role))
                .forEach(roles::add);
        if (granted) {
            roles.add(role);
        }
        Map<String, String> after = new LinkedHashMap<>(before);
        after.put("roles", Objects.toString(roles));
        if (roles.length() == 0) {
            after.remove("roles");
        }
        return after;
    }
}
