package jp.musubi.app.gateway;

import java.util.Optional;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.PersonId;
import jp.musubi.query.Question;

/**
 * Whose a seed or need is, asked of a node that has only the log to answer from: it is told in the metadata of a change and
 * to nobody else. Empty when there is no such record.
 */
public record OwnerOf(RecordRef record) implements Question<Optional<PersonId>> {}
