package jp.musubi.node.personal;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.drafts.Draft;
import jp.musubi.node.drafts.DraftBook;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.findpromises.FindPromises;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.readperson.ReadPerson;
import jp.musubi.vault.Token;
import jp.musubi.vault.Vault;

/**
 * All that is held about a person (本人開示), as of one moment: who they are, roles, account, their records and promises, what
 * they have not sent, and every event about them, by them, or with something of theirs inside. No password, no token, and
 * nothing that was sealed for somebody else.
 */
public final class PersonalData {
    private static final int PAGE = 200;
    private static final int EVENTS = 512;

    private final EventLog log;
    private final Questions questions;
    private final Vault vault;
    private final DraftBook drafts;
    private final KeyRing keys;

    public PersonalData(EventLog log, Questions questions, Vault vault, DraftBook drafts, KeyRing keys) {
        this.log = log;
        this.questions = questions;
        this.vault = vault;
        this.drafts = drafts;
        this.keys = keys;
    }

    /**
     * Tells all, one thing after the other.
     *
     * @param person whom it is about
     * @param reader who gets it: the person, or an administrator, who then reads no more of records than else, and of what
     *     was not sent only that it is there
     * @param visible whether the reader may know of a record
     * @return false, and nothing is told, when there is no such person
     */
    public boolean tell(PersonId person, Who reader, Predicate<RecordRef> visible, HeldSink sink) throws IOException {
        // The moment first: what happens while it is told is not in it.
        long head = questions.position();
        Optional<PersonView> known = questions.ask(new ReadPerson(person));
        if (known.isEmpty()) {
            return false;
        }
        boolean self = person.equals(reader.person());
        sink.begin(person.value(), Instant.now());
        person(known.get(), sink);
        account(person, sink);
        OtherPersons others = new OtherPersons(questions, person);
        HeldRecords records = new HeldRecords(questions, person, reader, head, others);
        sink.part(HeldSink.Part.RECORDS);
        Set<RecordRef> own = records.tell(sink);
        promises(person, reader, head, sink);
        unsent(person, self, sink);
        sink.part(HeldSink.Part.EVENTS);
        records.tellHistories(own, sink);
        events(new HeldEvents(person, own, visible, keys, others), head, sink);
        sink.end();
        return true;
    }

    private static void person(PersonView person, HeldSink sink) throws IOException {
        sink.part(HeldSink.Part.PERSON);
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "id", person.id().value());
        PersonContent content = person.content();
        put(values, "name", content.name());
        put(values, "reading", content.reading());
        put(values, "email", content.email());
        put(values, "organization", person.organizationId());
        for (int i = 0; i < content.affiliations().size(); i++) {
            Affiliation one = content.affiliations().get(i);
            String prefix = "affiliations." + i + ".";
            put(values, prefix + "organization", one.organization());
            put(values, prefix + "title", one.title());
            put(values, prefix + "since", one.since());
            put(values, prefix + "until", one.until());
        }
        put(values, "orcid", content.orcid());
        put(values, "researchmap", content.researchmap());
        put(values, "researcherNumber", content.researcherNumber());
        put(values, "left", person.left());
        put(values, "mergedInto", person.mergedInto());
        put(values, "locked", person.locked());
        sink.item(HeldItem.of("", null, values));
        sink.part(HeldSink.Part.ROLES);
        for (PersonView.HeldRole held : person.roles()) {
            Map<String, String> role = new LinkedHashMap<>();
            put(role, "role", held.role().code());
            put(role, "scope", held.scope());
            sink.item(HeldItem.of("", null, role));
        }
    }

    /** No more than that there is one. */
    private void account(PersonId person, HeldSink sink) throws IOException {
        sink.part(HeldSink.Part.ACCOUNT);
        var account = vault.accounts().ofPerson(person.value());
        if (account.isPresent()) {
            Map<String, String> values = new LinkedHashMap<>();
            put(values, "login", account.get().login());
            put(values, "closed", account.get().closed());
            put(values, "mustChangePassword", account.get().mustChangePassword());
            put(values, "oneTimeUntil", account.get().oneTimeUntil());
            sink.item(HeldItem.of("", null, values));
        }
        sink.part(HeldSink.Part.TOKENS);
        for (Token token : vault.tokens().ofPerson(person.value())) {
            Map<String, String> values = new LinkedHashMap<>();
            put(values, "name", token.name());
            put(values, "scope", token.scope());
            put(values, "until", token.until());
            put(values, "lastUsed", token.lastUsed());
            sink.item(HeldItem.of("", token.issued(), values));
        }
    }

    private void promises(PersonId person, Who reader, long head, HeldSink sink) throws IOException {
        sink.part(HeldSink.Part.PROMISES);
        for (int page = 1; ; page++) {
            List<PromiseView> found = questions
                    .ask(new FindPromises(reader.viewer(), null, person, Set.of(), page, PAGE, head))
                    .items();
            for (PromiseView promise : found) {
                Map<String, String> values = new LinkedHashMap<>();
                put(values, "promised", promise.promised());
                put(values, "due", promise.due());
                put(values, "state", promise.state().code());
                List<String> about =
                        promise.about().stream().map(RecordRef::toString).toList();
                sink.item(new HeldItem("", promise.noted(), "", about, values));
            }
            if (found.size() < PAGE) {
                return;
            }
        }
    }

    private void unsent(PersonId person, boolean self, HeldSink sink) throws IOException {
        sink.part(HeldSink.Part.UNFINISHED);
        for (Draft draft : drafts.of(person)) {
            Map<String, String> values = new LinkedHashMap<>();
            put(values, "until", draft.until());
            if (self) {
                draft.content().fields().forEach((field, texts) -> put(values, field, String.join("、", texts)));
            }
            sink.item(new HeldItem(
                    draft.kind(),
                    draft.changed(),
                    "self",
                    self ? draft.record().map(id -> draft.subject()).stream().toList() : List.of(),
                    values));
        }
    }

    private void events(HeldEvents theirs, long head, HeldSink sink) throws IOException {
        for (long after = 0; after < head; ) {
            for (StoredEvent event : log.read(after, (int) Math.min(EVENTS, head - after))) {
                after = event.position();
                Optional<HeldItem> item = theirs.item(event);
                if (item.isPresent()) {
                    sink.item(item.get());
                }
            }
        }
    }

    static void put(Map<String, String> values, String name, Object value) {
        String text = value instanceof OrganizationId organization
                ? organization.value()
                : value == null ? "" : value.toString();
        if (!text.isBlank()) {
            values.put(name, text);
        }
    }
}
