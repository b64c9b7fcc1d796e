package jp.musubi.app.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.app.kit.page.Show;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.input.RawFields;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.record.Onlooker;
import jp.musubi.search.document.MatchText;

/** What the forms of seeds and needs do differently. */
public interface RecordDesk<C> {

    /** A record as its editor finds it. */
    record Current<C>(String id, int revision, long position, boolean draft, PersonId owner, C content) {}

    /** How such records are read, checked and sent. */
    RecordKind<C> kind();

    /** The fields that somebody is asked. */
    RecordFields fields(Who who);

    /** {@code /seeds} or {@code /needs}. */
    String path();

    Disclosure disclosure(C content);

    /** Whether a content has a title or subject. */
    boolean called(C content);

    /** Whom a content names. */
    Set<RecordRef> named(C content);

    /** What of the content can be compared with others: the open part of what takes part in matching. */
    MatchText text(C content);

    /** What a new record starts with. */
    RawFields blank(Who who);

    /** The record at a position (null for now) when this person may edit it. */
    Optional<Current<C>> current(Who who, String id, Long at);

    /**
     * What of a registered record is to know before it is shown as others see it.
     *
     * @param called its title or subject
     * @param range 公開範囲, or null
     * @param named whom it names
     * @param waits whether it is not shown yet, or no more, and can be
     */
    record Part(String called, Disclosure range, Set<RecordRef> named, boolean waits) {}

    /**
     * What in the open part of a content tells whose it is, although it is not to say so.
     *
     * @param id of the record, also of one that is not registered yet
     * @param owner for whom it is to be registered; null for this person, and for what is registered
     */
    List<FirmClue> clues(Who who, String id, PersonId owner, C content);

    /** The record for whoever has a part in it; empty for everybody else, and when nothing is left of it. */
    Optional<Part> part(Who who, String id, Show show);

    /**
     * The record as somebody else would find it, as far as this person may see it; empty when for them there is none.
     *
     * @param typed what is about to be saved and shown; null for what stands
     * @param owner for whom it would be registered; null for this person, and for what is registered
     * @param shown whether it is looked at as it will be when it is shown
     */
    Optional<Seen.Face> seen(Who who, String id, C typed, PersonId owner, Onlooker onlooker, boolean shown, Show show);
}
