package jp.musubi.app.kit.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.kit.page.LanguageSwitch;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.record.RecordFields;
import jp.musubi.intake.input.RawFields;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a posted form carries.
 *
 * @param typed the fields of the record
 * @param shown the fields that the form had
 * @param button which button sent it: {@code draft}, {@code publish}, {@code preview} or {@code preview-member}
 * @param owner person id of the owner chosen by a coordinator, or null
 * @param onlyLanguage whether only the language is to change
 * @param warned whether its writer has seen what is near to it already
 */
public record FormPost(
        RawFields typed,
        Set<String> shown,
        String button,
        String commandId,
        int basedOn,
        String basedAt,
        String owner,
        boolean onlyLanguage,
        boolean warned,
        Locale locale) {
    private static final String PREVIEW = "preview";

    /** Reads a request. */
    public static FormPost of(HttpServletRequest request, RecordFields fields) {
        return new FormPost(
                Typed.read(request, fields),
                Typed.shown(request),
                request.getParameter("do"),
                Sender.idOf(request.getParameter("commandId")),
                number(request.getParameter("basedOn")),
                request.getParameter("basedAt"),
                request.getParameter("owner"),
                request.getParameter(LanguageSwitch.PARAMETER) != null,
                request.getParameter("warned") != null,
                RequestContextUtils.getLocale(request));
    }

    /**
     * The same with what stands in fields that the form had not: nobody erases what they were not shown.
     *
     * @param stored the record as its writer sees it
     */
    public FormPost keeping(RawFields stored) {
        Map<String, List<String>> all = new LinkedHashMap<>(typed.values());
        stored.values().forEach((name, texts) -> {
            if (!shown.contains(Typed.field(name))) {
                all.put(name, texts);
            }
        });
        return new FormPost(
                new RawFields(all), shown, button, commandId, basedOn, basedAt, owner, onlyLanguage, warned, locale);
    }

    public boolean publishes() {
        return "publish".equals(button);
    }

    public boolean previews() {
        return button != null && button.startsWith(PREVIEW);
    }

    /** Code of the kind of reader through whose eyes it is looked at; empty when the writer has not chosen. */
    public String onlooker() {
        return button.substring(PREVIEW.length()).replaceFirst("^-", "");
    }

    /** A number that the form itself wrote; 0 when somebody tampered with it. */
    private static int number(String text) {
        boolean digits = text != null && text.matches("\\d{1,18}");
        return digits ? (int) Math.min(Long.parseLong(text), Integer.MAX_VALUE) : 0;
    }
}
