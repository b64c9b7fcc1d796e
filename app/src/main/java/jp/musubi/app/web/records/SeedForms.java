package jp.musubi.app.web.records;

import jp.musubi.language.seed.SeedContent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of a seed. */
@Controller
@RequestMapping("/seeds")
class SeedForms extends RecordForms<SeedContent> {

    SeedForms(SeedDesk desk, FormFlow flow, FormViews views) {
        super(desk, flow, views);
    }
}
