package jp.musubi.query.reading.findreaders;

import java.util.Map;
import java.util.function.LongFunction;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who could read a seed or need as of a position. Its owner and coordinators are told for which reasons, of which organizations and how
 * many; auditors the persons, too. Whoever else asks is told what they are told of a record that does not exist.
 *
 * @param at log position, or null for now
 * @param standings everybody as they stood at a position; asked for only when there is something to tell
 * @param page of the persons, from 1
 */
public record FindReaders(
        Viewer viewer,
        RecordRef record,
        @Nullable Long at,
        LongFunction<Map<PersonId, Viewer>> standings,
        int page,
        int size)
        implements Question<Readers> {}
