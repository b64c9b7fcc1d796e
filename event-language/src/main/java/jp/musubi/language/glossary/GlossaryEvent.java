package jp.musubi.language.glossary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;

/** An event of the glossary (用語集): of one group of words of one meaning. */
public sealed interface GlossaryEvent extends Event permits GlossaryTermDefined, GlossaryTermRetired {
    /** The group concerned. */
    TermId termId();

    @Override
    @JsonIgnore
    default RecordRef subject() {
        return termId().ref();
    }
}
