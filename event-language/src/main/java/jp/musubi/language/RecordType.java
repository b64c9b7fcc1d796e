package jp.musubi.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import jp.musubi.language.cluster.ClusterEvent;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.MatcherEvent;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.party.PartyEvent;
import jp.musubi.language.seed.SeedEvent;

/** The kinds of record that an event can be about. The code is the tag key in the log and the name in addresses. */
public enum RecordType implements Coded {
    SEED("seed", SeedEvent.class),
    NEED("need", NeedEvent.class),
    PAIRING("pairing", PairingEvent.class),
    CONTACT("contact", ContactNoted.class, PromiseEvent.class),
    ORGANIZATION("organization"),
    PERSON("person", PartyEvent.class),
    CLUSTER("cluster", ClusterEvent.class),
    TERM("term", GlossaryEvent.class),
    REMATCH("rematch", RematchEvent.class),
    MATCHER("matcher", MatcherEvent.class);

    private final String code;
    private final List<Class<? extends Event>> families;

    @SafeVarargs
    RecordType(String code, Class<? extends Event>... families) {
        this.code = code;
        this.families = List.of(families);
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The sealed families of its events; none where they belong to the family of another kind. */
    public List<Class<? extends Event>> families() {
        return families;
    }
}
