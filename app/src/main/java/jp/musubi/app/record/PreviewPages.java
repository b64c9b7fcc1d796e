package jp.musubi.app.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.language.kit.Coded;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.record.Onlooker;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A registered record as others read it, for whoever has a part in it: the address is the same below that of the kind. */
public abstract class PreviewPages<C> {
    private final RecordDesk<C> desk;
    private final CurrentUser user;

    public PreviewPages(RecordDesk<C> desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @GetMapping("/{id}/preview")
    String preview(
            @PathVariable String id,
            @RequestParam(name = "as", required = false) String as,
            Model model,
            Locale locale) {
        Who who = user.who();
        Show show = new Show(locale);
        RecordDesk.Part part = desk.part(who, id, show).orElseThrow(AbsentException::new);
        String type = desk.kind().type().code();
        Preview preview = Preview.of(
                type,
                part.waits() ? "preview.when." + type + ".waits" : null,
                chosen(as),
                part.range(),
                part.named(),
                List.of(),
                onlooker -> desk.seen(who, id, null, null, onlooker, part.waits(), show));
        model.addAttribute("preview", preview);
        model.addAttribute("called", part.called());
        model.addAttribute("record", desk.path() + "/" + id);
        return "record/preview";
    }

    static Optional<Onlooker> chosen(String code) {
        return Optional.ofNullable(code).flatMap(one -> Coded.of(Onlooker.class, one));
    }
}
