package jp.musubi.app.need;

import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.PreviewPages;
import jp.musubi.language.need.NeedContent;
import org.springframework.web.bind.annotation.RequestMapping;

/** A need as others read it. */
@PageController
@RequestMapping("/needs")
class NeedPreviewPages extends PreviewPages<NeedContent> {

    NeedPreviewPages(NeedDesk desk, CurrentUser user) {
        super(desk, user);
    }
}
