package jp.musubi.app.web.records;

import java.util.List;
import java.util.Optional;
import jp.musubi.app.input.Input;
import jp.musubi.app.input.RawFields;
import jp.musubi.app.security.Who;
import jp.musubi.app.web.form.RecordFields;
import jp.musubi.command.Command;
import jp.musubi.command.refusal.Violation;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Disclosure;
import jp.musubi.search.document.MatchText;

/** What the forms of seeds and needs do differently. */
interface RecordDesk<C> {

    /** A record as its editor finds it. */
    record Current<C>(String id, int revision, long position, boolean draft, PersonId owner, C content) {}

    RecordFields fields();

    /** {@code /seeds} or {@code /needs}. */
    String path();

    Input<C> read(RawFields typed);

    RawFields write(C content);

    /** The rules of such records, as the commands check them. */
    List<Violation> rules(C content);

    Disclosure disclosure(C content);

    /** What of the content can be compared with others: the open part of what takes part in matching. */
    MatchText text(C content);

    /** What a new record starts with. */
    RawFields blank(Who who);

    /** Whether this person's roles let him register one at all. */
    boolean registers(Who who);

    /** The record at a position (null for now) when this person may edit it. */
    Optional<Current<C>> current(Who who, String id, Long at);

    Command register(PersonId actor, String id, PersonId owner, C content);

    Command revise(PersonId actor, String id, int basedOn, C content);

    /** Publishes or opens with the disclosure of the content. */
    Command publish(PersonId actor, String id);
}
