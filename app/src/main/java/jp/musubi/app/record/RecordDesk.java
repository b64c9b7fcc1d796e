package jp.musubi.app.record;

import java.util.Optional;
import java.util.Set;
import jp.musubi.intake.input.RawFields;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.node.gateway.Who;
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

    /** Whom a content names. */
    Set<RecordRef> named(C content);

    /** What of the content can be compared with others: the open part of what takes part in matching. */
    MatchText text(C content);

    /** What a new record starts with. */
    RawFields blank(Who who);

    /** The record at a position (null for now) when this person may edit it. */
    Optional<Current<C>> current(Who who, String id, Long at);
}
