package jp.musubi.app.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of records of one kind, new and to be revised: the addresses are the same below that of the kind. */
public abstract class RecordForms<C> {
    private final RecordDesk<C> desk;
    private final FormFlow flow;
    private final FormViews views;

    public RecordForms(RecordDesk<C> desk, FormFlow flow, FormViews views) {
        this.desk = desk;
        this.flow = flow;
        this.views = views;
    }

    @GetMapping("/new")
    String fresh(Model model, Locale locale) {
        return views.show(flow.fresh(desk, locale), model);
    }

    @PostMapping("/new")
    String create(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        return views.after(flow.create(desk, request, locale), desk, request, response, model, flash);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model, Locale locale) {
        return views.show(flow.edit(desk, id, locale), model);
    }

    @PostMapping("/{id}/edit")
    String revise(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        return views.after(flow.revise(desk, id, request, locale), desk, request, response, model, flash);
    }
}
