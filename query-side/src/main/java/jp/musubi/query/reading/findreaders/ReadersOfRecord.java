package jp.musubi.query.reading.findreaders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.reading.Parties;
import jp.musubi.query.reading.findreaders.Readers.Group;
import jp.musubi.query.reading.findreaders.Readers.Reader;
import jp.musubi.query.reading.findreaders.Readers.Reason;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.Admission;

/** The people whom a record lets in, as reasons. It decides nothing: each token that let somebody in is one reason. */
final class ReadersOfRecord {
    private static final Comparator<Reason> BY_GROUND = Comparator.comparing(Reason::ground)
            .thenComparing(
                    reason -> reason.party() == null ? "" : reason.party().toString());
    private static final Comparator<Reader> MOST_FIRST = Comparator.<Reader>comparingInt(
                    reader -> reader.limited().isEmpty() ? 1 : 0)
            .thenComparing(reader -> reader.open().iterator().next(), BY_GROUND)
            .thenComparing(reader -> reader.person().value());

    private final Parties parties;
    private final Admission whole;
    private final List<Reader> readers = new ArrayList<>();

    ReadersOfRecord(Parties parties, Admission whole) {
        this.parties = parties;
        this.whole = whole;
    }

    /** Adds somebody. Who reads what anybody reads is not counted. */
    void add(PersonId person, Admission admission) {
        if (admission.reader().stream().anyMatch(token -> !token.equals(Viewer.PUBLIC))) {
            Set<String> insider = admission.readsLimited() ? admission.insider() : Set.of();
            readers.add(new Reader(person, reasons(admission.reader()), reasons(insider)));
        }
    }

    private Set<Reason> reasons(Set<String> tokens) {
        Set<Reason> reasons = new TreeSet<>(BY_GROUND);
        tokens.forEach(token -> reasons.add(reason(token)));
        return reasons;
    }

    private Reason reason(String token) {
        if (token.equals(Viewer.PUBLIC)) {
            return new Reason(ReadingGround.PUBLIC, null);
        }
        if (token.equals(Viewer.MEMBER)) {
            return new Reason(ReadingGround.MEMBERS, null);
        }
        for (Role role : List.of(Role.COMPANY, Role.INTERMEDIARY)) {
            String of = ((Coded) role).code() + ":";
            if (token.startsWith(of)) {
                RecordRef house = new RecordRef(RecordType.ORGANIZATION, token.substring(of.length()));
                return new Reason(role == Role.COMPANY ? ReadingGround.OWNER : ReadingGround.INTERMEDIARY, house);
            }
        }
        return Viewer.party(token)
                .map(party -> ofParty(token, party))
                .orElseGet(() -> new Reason(
                        token.equals(Viewer.token(Role.AUDITOR)) ? ReadingGround.AUDITOR : ReadingGround.COORDINATOR,
                        null));
    }

    private Reason ofParty(String token, RecordRef party) {
        if (token.equals(Viewer.named(party))) {
            return new Reason(ReadingGround.NAMED, party);
        }
        PersonId person = new PersonId(party.id());
        if (person.equals(parties.owner())) {
            return new Reason(ReadingGround.OWNER, party);
        }
        return new Reason(
                person.equals(parties.introducedBy()) ? ReadingGround.INTERMEDIARY : ReadingGround.PART, party);
    }

    /** @param named whether the asker is told the persons */
    Readers.Told told(long position, boolean anybody, boolean named, int page, int size) {
        Map<Reason, Long> open = new TreeMap<>(BY_GROUND);
        kinds(reasons(whole.reader()), named).forEach(reason -> open.put(reason, 0L));
        Set<Reason> limited = kinds(reasons(whole.insider()), named);
        readers.forEach(reader -> kinds(reader.open(), named).forEach(reason -> open.merge(reason, 1L, Long::sum)));
        List<Group> groups = open.entrySet().stream()
                .map(one -> new Group(one.getKey(), limited.contains(one.getKey()), one.getValue()))
                .toList();
        return new Readers.Told(
                position,
                anybody,
                readers.size(),
                readers.stream().filter(reader -> !reader.limited().isEmpty()).count(),
                parties.coordinator(),
                groups,
                named ? page(page, size) : List.of());
    }

    /** As a reason stands in a sum: organizations by themselves, persons only for whoever is told them. */
    private static Set<Reason> kinds(Set<Reason> reasons, boolean named) {
        Set<Reason> kinds = new TreeSet<>(BY_GROUND);
        reasons.stream()
                .filter(reason -> reason.ground() != ReadingGround.PUBLIC)
                .map(reason -> named || reason.party() == null || reason.party().type() == RecordType.ORGANIZATION
                        ? reason
                        : new Reason(reason.ground(), null))
                .forEach(kinds::add);
        return kinds;
    }

    private List<Reader> page(int page, int size) {
        return readers.stream()
                .sorted(MOST_FIRST)
                .skip((page - 1L) * size)
                .limit(size)
                .toList();
    }
}
