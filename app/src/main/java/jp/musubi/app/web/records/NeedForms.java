package jp.musubi.app.web.records;

import jp.musubi.language.need.NeedContent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of a need. */
@Controller
@RequestMapping("/needs")
class NeedForms extends RecordForms<NeedContent> {

    NeedForms(NeedDesk desk, FormFlow flow, FormViews views) {
        super(desk, flow, views);
    }
}
