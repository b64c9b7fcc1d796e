package jp.musubi.app.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.custody.CustodyPanel;
import jp.musubi.app.kit.form.Facts;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.record.RecordFields;
import jp.musubi.app.record.Seen;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.query.need.NeedView;

/** What of a need its page shows: of what its reader was given all, and of nothing else. What they may do with it stands beside. */
final class NeedFace {
    private static final Set<String> SHOWN_APART = Set.of("subject", "problem", "disclosure", "named");

    private NeedFace() {}

    static Seen.Face of(NeedView need, Show show) {
        Map<String, Object> page = new HashMap<>();
        page.put("need", need);
        page.put("facts", Facts.of(RecordFields.NEED, ContentReader.write(need.content()), SHOWN_APART, show));
        if (need.custody() != null) {
            page.put("custody", new CustodyPanel.Panel(need.id().ref(), need.custody(), null, List.of()));
        }
        return new Seen.Face(need.insider(), page);
    }
}
