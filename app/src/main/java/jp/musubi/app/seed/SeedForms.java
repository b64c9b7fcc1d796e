package jp.musubi.app.seed;

import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.record.DraftFlow;
import jp.musubi.app.record.FormFlow;
import jp.musubi.app.record.FormViews;
import jp.musubi.app.record.RecordForms;
import jp.musubi.language.seed.SeedContent;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of a seed. */
@PageController
@RequestMapping("/seeds")
class SeedForms extends RecordForms<SeedContent> {

    SeedForms(SeedDesk desk, FormFlow flow, DraftFlow drafts, FormViews views) {
        super(desk, flow, drafts, views);
    }
}
