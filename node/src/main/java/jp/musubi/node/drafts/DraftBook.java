package jp.musubi.node.drafts;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.PersonId;
import jp.musubi.vault.Drafts;
import jp.musubi.vault.KeptDraft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what people type and have not sent: each for its writer alone, sealed under their key. Two forms that save the same
 * draft are kept apart: what one typed is never lost for what the other did.
 */
public final class DraftBook {

    /** So many of one person. */
    public static final int MOST = 30;

    /** So long may what one form holds be, in bytes: more than all its fields may. */
    public static final int MOST_BYTES = 250_000;

    private static final Logger LOG = LoggerFactory.getLogger(DraftBook.class);

    /** How long it is remembered that a draft became a record. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** So many drafts may come of one form: whoever goes back, and changes it in two places at once, again and again. */
    private static final int BESIDE = 4;

    private final Drafts drafts;
    private final KeyRing keys;
    private final InstantSource clock;
    private final Duration kept;

    /** @param kept how long after its last change */
    public DraftBook(Drafts drafts, KeyRing keys, InstantSource clock, Duration kept) {
        this.drafts = drafts;
        this.keys = keys;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * What a form carries to be saved.
     *
     * @param draft that it was opened from or has saved; empty when none
     * @param version of that draft, as the form knows it
     * @param writer the form, by its command id
     */
    public record Form(String draft, long version, String writer, String subject, Draft.Content content) {}

    /** What became of a form that was to be saved. */
    public sealed interface Saved {

        /** @param beside whether another form has saved something else meanwhile, which is kept too */
        record Kept(Draft draft, boolean beside) implements Saved {}

        /** There are {@link DraftBook#MOST} already. */
        record TooMany() implements Saved {}

        /** It is longer than {@link DraftBook#MOST_BYTES}. */
        record TooLong() implements Saved {}

        /** The same form has been sent already: there is nothing left to keep. */
        record Sent() implements Saved {}
    }

    /** How long something is kept after its last change. */
    public Duration kept() {
        return kept;
    }

    /** Saves what a form holds. A repeat changes nothing but the time. */
    public Saved save(PersonId person, Form form) {
        byte[] json = DraftSeal.json(form.content());
        if (json.length > MOST_BYTES) {
            return new Saved.TooLong();
        }
        sweep();
        boolean beside = false;
        for (String id : places(person, form.draft(), form.writer()).toList()) {
            Optional<KeptDraft> there =
                    drafts.find(id).filter(draft -> draft.person().equals(person.value()));
            if (there.filter(draft -> draft.ended() && draft.writer().equals(form.writer()))
                    .isPresent()) {
                return new Saved.Sent();
            }
            boolean fresh = there.isEmpty() && !id.equals(form.draft());
            if (fresh && drafts.of(person.value()).size() >= MOST) {
                return new Saved.TooMany();
            }
            if (fresh || there.filter(draft -> follows(form, draft)).isPresent()) {
                KeptDraft draft =
                        sealed(person, form, id, there.map(KeptDraft::version).orElse(0L) + 1, json);
                if (drafts.put(draft)) {
                    return new Saved.Kept(opened(draft, form.content()), beside);
                }
            }
            beside |= there.filter(draft -> !draft.ended()).isPresent();
        }
        return new Saved.TooMany();
    }

    /** Where a form may save: what it was opened from, and what is its own. */
    private static Stream<String> places(PersonId person, String draft, String writer) {
        Stream<String> own = IntStream.range(0, BESIDE)
                .mapToObj(i -> Ids.derived("draft", person.value(), writer, String.valueOf(i)));
        return draft.isEmpty() ? own : Stream.concat(Stream.of(draft), own).distinct();
    }

    /** Whether the form has seen all that stands there. */
    private static boolean follows(Form form, KeptDraft there) {
        return !there.ended()
                && (there.writer().equals(form.writer())
                        || there.id().equals(form.draft()) && there.version() == form.version());
    }

    private KeptDraft sealed(PersonId person, Form form, String id, long version, byte[] json) {
        SecretKey key = keys.forSealing(person.ref());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new KeptDraft(
                id, person.value(), form.subject(), form.writer(), version, now, DraftSeal.seal(json, key, id));
    }

    private Draft opened(KeptDraft draft, Draft.Content content) {
        return new Draft(
                draft.id(),
                draft.subject(),
                draft.writer(),
                draft.version(),
                draft.changed(),
                draft.changed().plus(kept),
                content);
    }

    /** Those of a person, the last changed first. */
    public List<Draft> of(PersonId person) {
        return drafts.of(person.value()).stream()
                .flatMap(draft -> read(person, draft).stream())
                .toList();
    }

    /** One of a person's; empty when there is none, or it is another's. */
    public Optional<Draft> find(PersonId person, String id) {
        return drafts.find(id).flatMap(draft -> read(person, draft));
    }

    private Optional<Draft> read(PersonId person, KeptDraft draft) {
        boolean there = draft.person().equals(person.value())
                && !draft.ended()
                && draft.changed().plus(kept).isAfter(clock.instant());
        return there
                ? keys.forOpening(person.ref()).flatMap(key -> {
                    try {
                        return Optional.of(opened(draft, DraftSeal.open(draft.sealed(), key, draft.id())));
                    } catch (IOException e) {
                        LOG.warn("{}", e.getMessage());
                        return Optional.empty();
                    }
                })
                : Optional.empty();
    }

    /** Takes one of a person's away. @return false when there is none */
    public boolean discard(PersonId person, String id) {
        boolean there = find(person, id).isPresent();
        if (there) {
            drafts.remove(id);
        }
        return there;
    }

    /**
     * Says that a form is about to be sent: what it was opened from is its own from now on, so that {@link #end} finds it
     * even when that is asked for only after a stop.
     */
    public void claim(PersonId person, String id, long version, String writer) {
        drafts.find(id)
                .filter(draft -> draft.person().equals(person.value()))
                .filter(draft -> !draft.ended() && draft.version() == version)
                .filter(draft -> !draft.writer().equals(writer))
                .ifPresent(draft -> drafts.put(new KeptDraft(
                        id, draft.person(), draft.subject(), writer, version + 1, draft.changed(), draft.sealed())));
    }

    /** Ends what a form saved, as it has become a record; nothing that arrives late brings it back. */
    public void end(PersonId person, String id, String writer) {
        places(person, id, writer).limit(id.isEmpty() ? 1 : 2).forEach(place -> {
            Optional<KeptDraft> there = drafts.find(place);
            if (there.isEmpty() && !place.equals(id)
                    || there.filter(draft -> draft.person().equals(person.value())
                                    && draft.writer().equals(writer))
                            .isPresent()) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                long version = there.map(KeptDraft::version).orElse(0L) + 1;
                drafts.put(new KeptDraft(place, person.value(), "", writer, version, now, null));
            }
        });
    }

    private void sweep() {
        Instant now = clock.instant();
        drafts.sweep(now.minus(kept), now.minus(REMEMBERED));
    }
}
