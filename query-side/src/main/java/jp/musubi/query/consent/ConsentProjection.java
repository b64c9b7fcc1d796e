package jp.musubi.query.consent;

import java.util.List;
import jp.musubi.language.consent.ConsentEvent;
import jp.musubi.language.consent.ConsentEvidenceRecorded;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.need.NeedEntry;
import jp.musubi.query.need.NeedProjection;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.ConsentEvidence;

/** Puts what shows a consent into its need. */
public final class ConsentProjection {
    private ConsentProjection() {}

    /** What follows. */
    public static List<Change> on(ConsentEvent event, Occurrence at, Known known) {
        NeedEntry need = known.require(event.needId().ref(), NeedEntry.class);
        Assent was = need.view().assent();
        Assent is = switch (event) {
            case ConsentEvidenceRecorded e -> was.shown(ConsentEvidence.of(e, at));
        };
        return List.of(new Change.Put(NeedProjection.with(need, is, at)));
    }
}
