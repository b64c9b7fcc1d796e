package jp.musubi.query.reading.findreaders;

import java.util.List;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/** What whoever asks for the readers of a record is told. */
public sealed interface Readers {
    /** As of a record that does not exist: there is none that the viewer may know of, or who could read it is not for them. */
    record NotTold() implements Readers {}

    /** There was no such record yet, or none that the viewer may look back at. */
    record NotThere() implements Readers {}

    /**
     * Who could read it.
     *
     * @param position log position as of which
     * @param anybody whether the open part was for anybody, signed in or not
     * @param open how many people could read the open part for a reason beside 一般公開
     * @param limited how many of them could read the limited part too
     * @param coordinator who was in charge of it, or null
     * @param groups why, and how many for each reason; one person may be among several
     * @param people for auditors: one page of those counted as open, whoever read most first; else empty
     */
    record Told(
            long position,
            boolean anybody,
            long open,
            long limited,
            @Nullable PersonId coordinator,
            List<Group> groups,
            List<Reader> people)
            implements Readers {}

    /**
     * A reason.
     *
     * @param party the organization, or for auditors the person, that the reason is about; null where it is about none
     */
    record Reason(ReadingGround ground, @Nullable RecordRef party) {}

    /**
     * A reason and those for whom it held.
     *
     * @param limited whether it let them read the limited part
     * @param persons how many; 0 when nobody was one then
     */
    record Group(Reason reason, boolean limited, long persons) {}

    /**
     * A person.
     *
     * @param open why they could know of the record and read its open part
     * @param limited why they could read its limited part; empty when they could not
     */
    record Reader(PersonId person, Set<Reason> open, Set<Reason> limited) {}
}
