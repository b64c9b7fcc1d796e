package jp.musubi.query.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.samples.Contents;
import jp.musubi.query.QuerySide;
import jp.musubi.query.glossary.TermDocument;
import jp.musubi.query.glossary.TermEntry;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.index.SearchIndex;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final TermId TERM = new TermId("t");

    private static Occurrence at(GlossaryEvent event) {
        return new Occurrence(event, null, 1, Instant.EPOCH, false);
    }

    @Test
    void anEventOfARecordOfWhichNothingIsKnownChangesNothing() {
        try (SearchIndex index = LuceneSearchIndex.inMemory()) {
            Fold fold = new Fold(QuerySide.KINDS, index);
            fold.take(at(new GlossaryTermRetired(TERM, null)));
            assertThat(fold.find(TERM.ref())).isEmpty();
        }
    }

    @Test
    void whatElseGoesWrongIsNotTakenForThat() {
        List<RecordKind<?>> kinds = new ArrayList<>();
        QuerySide.KINDS.all().forEach(kinds::add);
        kinds.removeIf(kind -> kind.type() == RecordType.TERM);
        kinds.add(RecordKind.of(RecordType.TERM, TermEntry.class, TermDocument::of)
                .folds(GlossaryEvent.class, (event, at, known) -> {
                    throw new IllegalStateException("broken");
                }));
        try (SearchIndex index = LuceneSearchIndex.inMemory()) {
            Fold fold = new Fold(new RecordKinds(kinds), index);
            assertThatThrownBy(() -> fold.take(at(new GlossaryTermDefined(TERM, 1, Contents.term(), null))))
                    .hasMessage("broken");
        }
    }
}
