package jp.musubi.app.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.consultation.leave.LeaveConsultation;
import jp.musubi.command.contact.note.NoteContact;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.glossary.define.DefineTerm;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.pairing.dismiss.DismissPairing;
import jp.musubi.command.pairing.hold.HoldPairing;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.command.pairing.shortlist.ShortlistPairing;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.Node;

/** The records of a cluster, and the rare words in them. */
final class Stock {
    private static final PersonId ADMIN = Node.administrator();
    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);

    /** Everybody whose records the coordinator has to do with. */
    private static final Set<String> PARTIES = Set.of(Cast.COORDINATOR, Cast.RESEARCHER, Cast.FIRM, Cast.CLERK);

    private final Server server;
    private final Map<String, Marker> markers = new LinkedHashMap<>();
    private final Map<String, Set<String>> ids = new LinkedHashMap<>();
    private final Set<String> pairings = new LinkedHashSet<>();
    private long middle;
    private int sent;

    Stock(Server server) {
        this.server = server;
    }

    /** Every rare word, and every id of a record that strangers may not know. */
    Map<String, Marker> markers() {
        return markers;
    }

    /** Ids of the records of a kind, as the table of routes calls it. */
    Set<String> ids(String kind) {
        return ids.getOrDefault(kind, Set.of());
    }

    /** Ids of all pairings that there are or could be. */
    Set<String> pairings() {
        return pairings;
    }

    /** Ids that are not rare words by their form. */
    Stream<String> derived() {
        return Stream.concat(pairings.stream(), ids("accesstoken").stream());
    }

    /** A position before anything was narrowed, ended or erased. */
    long middle() {
        return middle;
    }

    /** Fills the cluster with records of each range and state. */
    void fill(List<Piece> pieces) {
        people();
        pieces.forEach(piece -> {
            put(piece.kind(), piece.id());
            piece.begin(this::send);
        });
        pairings(pieces);
        contacts();
        terms();
        consultations();
        middle = server.node().log().head();
        pieces.forEach(piece -> piece.end(this::send));
        pieces.forEach(piece -> piece.markers().forEach(this::add));
    }

    private void people() {
        for (String person : Cast.ids()) {
            put("person", person);
            for (String part : List.of("id", "name", "mail", "login")) {
                add(new Marker(person.replace("id", part), Marker.Audience.ADMINISTRATION, Set.of(person), null));
            }
        }
        add(new Marker("zqp06reason", Marker.Audience.ADMINISTRATION, Set.of(Cast.LOCKED), null));
        // Who coordinates is known to those whose records they touch, and of whom one noted something to oneself.
        known(Cast.COORDINATOR, PARTIES);
        known(Cast.RESEARCHER, Set.of(Cast.RESEARCHER, Cast.FORMER));
        add(new Marker("zqe99reason", Marker.Audience.INSIDERS, PARTIES, null));
    }

    /** The access tokens of persons, which they and the administration know of. */
    void tokens(Map<String, String> held) {
        held.forEach((person, token) -> {
            put("accesstoken", token);
            for (String word : List.of(token, person.replace("id", "token"))) {
                add(new Marker(word, Marker.Audience.ADMINISTRATION, Set.of(person), null));
            }
        });
    }

    private void known(String person, Set<String> to) {
        for (String part : List.of("id", "name")) {
            add(new Marker(person.replace("id", part), Marker.Audience.ADMINISTRATION, to, null));
        }
    }

    private void pairings(List<Piece> pieces) {
        PersonId by = new PersonId(Cast.COORDINATOR);
        List<Piece> needs = standing(pieces, "need");
        List<Piece> seeds = standing(pieces, "seed");
        for (int i = 0; i < needs.size(); i++) {
            NeedId need = new NeedId(needs.get(i).id());
            SeedId seed = new SeedId(seeds.get(i % seeds.size()).id());
            String word = "zqx" + (10 + i);
            PairingId id = PairingId.of(need, seed);
            boolean gone = needs.get(i).erased() || seeds.get(i % seeds.size()).erased();
            propose(new ProposePairing(by, need, seed, word + "reason"), gone);
            decide(by, id, i, word);
            said(word + "note", gone);
            put("pairing", id.value());
        }
        for (Piece need : pieces) {
            for (Piece seed : pieces) {
                if (need.kind().equals("need") && seed.kind().equals("seed")) {
                    String id = PairingId.of(new NeedId(need.id()), new SeedId(seed.id()))
                            .value();
                    pairings.add(id);
                    office(id);
                }
            }
        }
    }

    /** The matcher may have been there first. */
    private void propose(ProposePairing command, boolean gone) {
        try {
            send(command);
            said(command.reason(), gone);
        } catch (RefusedException refused) {
            assertThat(refused.refusal().violations())
                    .extracting(violation -> violation.code())
                    .containsExactly("pairing_exists");
        }
    }

    /** What is said of two records goes when one of them does. */
    private void said(String word, boolean gone) {
        add(new Marker(word, gone ? Marker.Audience.NOBODY : Marker.Audience.OFFICE, Set.of(), null));
    }

    private void decide(PersonId by, PairingId id, int number, String word) {
        switch (number % 3) {
            case 0 -> send(new ShortlistPairing(by, id, word + "note"));
            case 1 -> send(new DismissPairing(by, id, DismissReason.CONTENT_MISMATCH, word + "note"));
            default -> send(new HoldPairing(by, id, LocalDate.now().plusDays(30), word + "note"));
        }
    }

    private static List<Piece> standing(List<Piece> pieces, String kind) {
        return pieces.stream()
                .filter(piece -> piece.kind().equals(kind) && piece.stands())
                .toList();
    }

    private void contacts() {
        contact("zqc01", Cast.COORDINATOR, "need:" + Piece.BROUGHT, Cast.CLERK);
        contact("zqc02", Cast.COORDINATOR, "seed:" + Piece.PUBLIC_SEED, Cast.COORDINATOR);
        contact("zqc03", Cast.FORMER, "person:" + Cast.RESEARCHER, Cast.FORMER);
    }

    private void contact(String code, String by, String about, String bearer) {
        send(new NoteContact(
                new PersonId(by),
                new ContactId(code + "id"),
                RecordRef.parse(about),
                DAY,
                ContactKind.TELEPHONE,
                code + "text",
                code + "action",
                DAY.plusYears(2),
                new PersonId(bearer)));
        put("contact", code + "id");
        for (String part : List.of("id", "text", "action")) {
            add(new Marker(code + part, Marker.Audience.INSIDERS, new HashSet<>(List.of(by, bearer)), null));
        }
    }

    private void terms() {
        send(new DefineTerm(
                ADMIN,
                new TermId("zqt01id"),
                0,
                new TermContent(List.of("zqt01business"), List.of("zqt01academic"), List.of("zqt01english"), null)));
        put("term", "zqt01id");
        for (String part : List.of("id", "business", "academic", "english")) {
            add(new Marker("zqt01" + part, Marker.Audience.MEMBERS, Set.of(), null));
        }
    }

    private void consultations() {
        for (String code : List.of("zqk01", "zqk02")) {
            var content = new ConsultationContent(
                    code + "text", code + "name", code + "company", "0235-77-4301", code + "mail@example.jp");
            send(new LeaveConsultation(SystemActors.VISITOR, new ConsultationId(code + "id"), content, true));
            put("consultation", code + "id");
            office(code + "id", code + "text", code + "name", code + "company", code + "mail");
        }
    }

    private void office(String... words) {
        for (String word : words) {
            add(new Marker(word, Marker.Audience.OFFICE, Set.of(), null));
        }
    }

    private void add(Marker marker) {
        markers.put(marker.word(), marker);
    }

    private void put(String kind, String id) {
        ids.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(id);
    }

    void send(Command command) {
        long position =
                server.node().commands().send(command, "stock-" + sent++, null).position();
        server.node().questions().await(position, Duration.ofSeconds(30));
    }

    /** Erases a record. */
    static Command erasing(String record) {
        return new EraseRecord(ADMIN, RecordRef.parse(record), "zqe99reason");
    }

    /** All ranges, in the order of their width. */
    static List<Disclosure> ranges() {
        return new ArrayList<>(List.of(Disclosure.values()));
    }
}
