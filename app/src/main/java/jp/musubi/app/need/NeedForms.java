package jp.musubi.app.need;

import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.record.DraftFlow;
import jp.musubi.app.record.FormFlow;
import jp.musubi.app.record.FormViews;
import jp.musubi.app.record.RecordForms;
import jp.musubi.language.need.NeedContent;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of a need. */
@PageController
@RequestMapping("/needs")
class NeedForms extends RecordForms<NeedContent> {

    NeedForms(NeedDesk desk, FormFlow flow, DraftFlow drafts, FormViews views) {
        super(desk, flow, drafts, views);
    }
}
