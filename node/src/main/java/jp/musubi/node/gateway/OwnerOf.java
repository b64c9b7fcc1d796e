package jp.musubi.node.gateway;

import java.util.Optional;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.Question;

/**
 * Whose a seed or need is, by the log itself: the index does not know yet what was registered a moment ago, and some nodes
 * have none. It is told in the metadata of a change, which is refused to whoever may not make it, and to nobody else. Empty
 * when there is no such record, or when it is nobody's.
 */
public record OwnerOf(RecordRef record) implements Question<Optional<PersonId>> {}
