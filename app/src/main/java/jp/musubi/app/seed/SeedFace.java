package jp.musubi.app.seed;

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
import jp.musubi.query.seed.SeedView;

/** What of a seed its page shows: of what its reader was given all, and of nothing else. What they may do with it stands beside. */
final class SeedFace {
    private static final Set<String> SHOWN_APART = Set.of("title", "summary", "disclosure", "named");

    private SeedFace() {}

    static Seen.Face of(SeedView seed, Show show) {
        Map<String, Object> page = new HashMap<>();
        page.put("seed", seed);
        page.put("facts", Facts.of(RecordFields.SEED, ContentReader.write(seed.content()), SHOWN_APART, show));
        if (seed.custody() != null) {
            page.put("custody", new CustodyPanel.Panel(seed.id().ref(), seed.custody(), null, List.of()));
        }
        return new Seen.Face(seed.insider(), page);
    }
}
