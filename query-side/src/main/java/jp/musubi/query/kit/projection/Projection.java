package jp.musubi.query.kit.projection;

import java.util.List;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.Opened;
import jp.musubi.language.matching.MatcherEvent;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.party.AccountEvent;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.contact.ContactProjection;
import jp.musubi.query.contact.PromiseProjection;
import jp.musubi.query.erasure.ErasureProjection;
import jp.musubi.query.glossary.TermProjection;
import jp.musubi.query.matching.MatcherProjection;
import jp.musubi.query.matching.RematchProjection;
import jp.musubi.query.need.NeedProjection;
import jp.musubi.query.pairing.PairingProjection;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonProjection;
import jp.musubi.query.seed.SeedProjection;
import jp.musubi.search.index.SearchIndex;

/** Takes events from the log into the index. For one thread: the only one that writes this index. */
public final class Projection {
    private final EventCodec codec;
    private final SearchIndex index;
    private final Recent recent = new Recent();

    public Projection(EventCodec codec, SearchIndex index) {
        this.codec = codec;
        this.index = index;
    }

    /** Takes in the next events, see {@link #take}. */
    public void apply(List<StoredEvent> page) {
        take(open(page));
    }

    /** Opens the events of a page. Touches nothing: may be called ahead, on another thread. */
    public List<Unsealed> open(List<StoredEvent> page) {
        return page.stream().map(this::unsealed).toList();
    }

    private Unsealed unsealed(StoredEvent stored) {
        try {
            return new Unsealed(stored.position(), open(codec, stored), null);
        } catch (RuntimeException e) {
            return new Unsealed(stored.position(), null, e);
        }
    }

    /**
     * Takes in the next events and publishes them: all at once, except that an erasure is published by itself,
     * because it rewrites what came before it.
     *
     * @param page events in log order, the first right after the index's position
     * @throws ProjectionException at the first event that cannot be taken in, after all before it have been
     */
    public void take(List<Unsealed> page) {
        Batch batch = new Batch(index, recent);
        for (Unsealed unsealed : page) {
            try {
                batch = take(unsealed.require(), batch);
            } catch (ProjectionException e) {
                throw e;
            } catch (RuntimeException e) {
                flush(batch);
                throw new ProjectionException(unsealed.position(), e);
            }
        }
        flush(batch);
    }

    private Batch take(Occurrence occurrence, Batch batch) {
        if (!(occurrence.event() instanceof ErasureEvent)) {
            batch.add(following(occurrence, batch), occurrence.position());
            return batch;
        }
        Batch alone = flush(batch);
        alone.add(following(occurrence, alone), occurrence.position());
        Batch next = flush(alone);
        recent.clear();
        return next;
    }

    private Batch flush(Batch batch) {
        if (!batch.isEmpty()) {
            batch.apply();
        }
        return new Batch(index, recent);
    }

    /** Opens a stored event as far as keys exist. */
    public static Occurrence open(EventCodec codec, StoredEvent stored) {
        Opened opened = codec.read(stored.name(), stored.version(), stored.payload());
        EventMetadata metadata = EventMetadata.of(MetadataCodec.read(stored.metadata()));
        return new Occurrence(opened.event(), metadata, stored.position(), stored.time(), opened.erased());
    }

    /** What follows from an event. */
    static List<Change> following(Occurrence at, Known known) {
        return switch (at.event()) {
            case SeedEvent e -> SeedProjection.on(e, at, known);
            case NeedEvent e -> NeedProjection.on(e, at, known);
            case PairingEvent e -> PairingProjection.on(e, at, known);
            case ContactNoted e -> ContactProjection.on(e, at, known);
            case PromiseEvent e -> PromiseProjection.on(e, at, known);
            case PersonRegistered e -> PersonProjection.registered(e, at, known);
            case PersonRevised e -> PersonProjection.revised(e, at, known);
            case AccountEvent e -> PersonProjection.account(e, at, known);
            case RoleGranted e -> PersonProjection.granted(e, at, known);
            case RoleRevoked e -> PersonProjection.revoked(e, at, known);
            case OrganizationRegistered e -> List.of(new Change.Put(organization(e, at)));
            case RecordErased e -> ErasureProjection.on(e, at, known);
            case PersonErased e -> ErasureProjection.on(e, at);
            case RematchEvent e -> RematchProjection.on(e, at, known);
            case MatcherEvent e -> MatcherProjection.on(e, at, known);
            case GlossaryEvent e -> TermProjection.on(e, at, known);
            case ClusterFounded e -> List.of();
            case OfficeDescribed e -> List.of(new Change.Put(new Entry.Office(office(e, at))));
            default ->
                throw new IllegalStateException("no such event: " + at.event().getClass());
        };
    }

    private static OfficeView office(OfficeDescribed e, Occurrence at) {
        return new OfficeView(e.name(), e.address(), e.hours(), e.telephone(), at.position());
    }

    private static Entry organization(OrganizationRegistered e, Occurrence at) {
        return new Entry.Organization(
                new OrganizationView(e.organizationId(), e.name(), e.kind(), e.region(), at.position()));
    }
}
