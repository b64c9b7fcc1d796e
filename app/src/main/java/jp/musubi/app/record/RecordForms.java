package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of records of one kind, new and to be revised: the addresses are the same below that of the kind. */
public abstract class RecordForms<C> {
    private final RecordDesk<C> desk;
    private final FormFlow flow;
    private final DraftFlow drafts;
    private final FormViews views;

    public RecordForms(RecordDesk<C> desk, FormFlow flow, DraftFlow drafts, FormViews views) {
        this.desk = desk;
        this.flow = flow;
        this.drafts = drafts;
        this.views = views;
    }

    @GetMapping("/new")
    String fresh(@RequestParam(required = false) String draft, Model model, Locale locale) {
        return views.show(drafts.open(desk, null, draft, () -> flow.fresh(desk, locale), locale), model);
    }

    @PostMapping("/new")
    String create(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (keeps(request)) {
            return views.kept(drafts.keep(desk, null, request, locale), request, response, model, flash);
        }
        FormFlow.Step step = drafts.sending(request, () -> flow.create(desk, request, locale));
        return views.after(step, desk, drafts.said(request), request, response, model, flash);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, @RequestParam(required = false) String draft, Model model, Locale locale) {
        return views.show(drafts.open(desk, id, draft, () -> flow.edit(desk, id, locale), locale), model);
    }

    @PostMapping("/{id}/edit")
    String revise(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (keeps(request)) {
            return views.kept(drafts.keep(desk, id, request, locale), request, response, model, flash);
        }
        FormFlow.Step step = drafts.sending(request, () -> flow.revise(desk, id, request, locale));
        return views.after(step, desk, drafts.said(request), request, response, model, flash);
    }

    private static boolean keeps(HttpServletRequest request) {
        return FormDrafts.KEEP.equals(request.getParameter("do"));
    }
}
