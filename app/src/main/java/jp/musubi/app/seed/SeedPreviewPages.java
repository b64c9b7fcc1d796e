package jp.musubi.app.seed;

import jp.musubi.app.kit.page.PageController;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.record.PreviewPages;
import jp.musubi.language.seed.SeedContent;
import org.springframework.web.bind.annotation.RequestMapping;

/** A seed as others read it. */
@PageController
@RequestMapping("/seeds")
class SeedPreviewPages extends PreviewPages<SeedContent> {

    SeedPreviewPages(SeedDesk desk, CurrentUser user) {
        super(desk, user);
    }
}
