package jp.musubi.app.web.records;

import jp.musubi.app.web.page.PageController;
import jp.musubi.language.seed.SeedContent;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of a seed. */
@PageController
@RequestMapping("/seeds")
class SeedForms extends RecordForms<SeedContent> {

    SeedForms(SeedDesk desk, FormFlow flow, FormViews views) {
        super(desk, flow, views);
    }
}
