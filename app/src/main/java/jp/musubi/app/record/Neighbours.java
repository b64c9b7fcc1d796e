package jp.musubi.app.record;

import java.util.List;
import jp.musubi.app.kit.form.RecordForm;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.query.matching.findsimilar.FindSimilar;
import jp.musubi.query.matching.findsimilar.SimilarRecords;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.MatchText;
import org.springframework.stereotype.Component;

/** What is near to a record on its own side, as far as its reader may see both. */
@Component
public class Neighbours {
    /** So many are shown beside a record. */
    private static final int SHOWN = 5;
    /** So many are counted before one is registered. */
    private static final int COUNTED = 20;

    private final Questions questions;

    Neighbours(Questions questions) {
        this.questions = questions;
    }

    public List<SimilarRecords.Item> of(SeedView seed, Long at, Who who) {
        return similar(who, seed.id().ref(), MatchTexts.open(seed.content()), SHOWN, at)
                .items();
    }

    public List<SimilarRecords.Item> of(NeedView need, Long at, Who who) {
        return similar(who, need.id().ref(), MatchTexts.open(need.content()), SHOWN, at)
                .items();
    }

    /** What says nearly the same as a record that is about to be registered under an id. */
    <C> List<RecordForm.Near> near(RecordDesk<C> desk, Who who, String id, C content) {
        RecordRef self = RecordRef.parse(desk.kind().type().code() + ":" + id);
        return similar(who, self, desk.text(content), COUNTED, null).near().stream()
                .map(item -> new RecordForm.Near(
                        item.title(), desk.path() + "/" + item.record().id()))
                .toList();
    }

    private SimilarRecords similar(Who who, RecordRef self, MatchText text, int limit, Long at) {
        return questions.ask(new FindSimilar(who.viewer(), self.type(), text, self, limit, at));
    }
}
