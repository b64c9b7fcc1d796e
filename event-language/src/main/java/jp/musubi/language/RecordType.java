package jp.musubi.language;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.cluster.ClusterEvent;
import jp.musubi.language.confirmation.ConfirmationEvent;
import jp.musubi.language.consent.ConsentEvent;
import jp.musubi.language.consultation.ConsultationEvent;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.MatcherEvent;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.party.OrganizationEvent;
import jp.musubi.language.party.PartyEvent;
import jp.musubi.language.reading.ReadingEvent;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.sounding.SoundingEvent;

/** The kinds of record that an event can be about. The code is the tag key in the log and the name in addresses. */
public enum RecordType implements Coded {
    SEED(true, SeedEvent.class),
    /** With what its owner says of its wording, and of being approached, and the owner of a seed of theirs. */
    NEED(true, NeedEvent.class, ConfirmationEvent.class, SoundingEvent.class, ConsentEvent.class),
    PAIRING(PairingEvent.class),
    CONTACT(true, ContactNoted.class, PromiseEvent.class),
    ORGANIZATION(OrganizationEvent.class),
    PERSON(PartyEvent.class),
    CLUSTER(ClusterEvent.class),
    TERM(GlossaryEvent.class),
    REMATCH(RematchEvent.class),
    MATCHER(MatcherEvent.class),
    CONSULTATION(true, ConsultationEvent.class),
    READING(ReadingEvent.class);

    private final boolean erasable;
    private final List<Class<? extends Event>> families;

    @SafeVarargs
    RecordType(Class<? extends Event>... families) {
        this(false, families);
    }

    @SafeVarargs
    RecordType(boolean erasable, Class<? extends Event>... families) {
        this.erasable = erasable;
        List<Class<? extends Event>> all = new ArrayList<>();
        for (Class<? extends Event> family : families) {
            all.add(family);
        }
        this.families = List.copyOf(all);
    }

    /** Whether a record of it has a key of its own, by whose destruction it is erased. A person's is erased with the person. */
    public boolean erasable() {
        return erasable;
    }

    /** The sealed families of its events; none where they belong to the family of another kind. */
    public List<Class<? extends Event>> families() {
        return families;
    }
}
