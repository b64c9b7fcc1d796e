package jp.musubi.app.web.records;

import jp.musubi.app.web.page.PageController;
import jp.musubi.language.need.NeedContent;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of a need. */
@PageController
@RequestMapping("/needs")
class NeedForms extends RecordForms<NeedContent> {

    NeedForms(NeedDesk desk, FormFlow flow, FormViews views) {
        super(desk, flow, views);
    }
}
