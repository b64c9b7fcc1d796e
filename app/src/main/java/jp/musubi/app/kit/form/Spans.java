package jp.musubi.app.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.musubi.app.kit.page.Show;
import jp.musubi.intake.input.Dates;
import jp.musubi.intake.input.RawFields;

/** The rows of affiliations: those typed and an empty one. */
final class Spans {
    private static final String PREFIX = "affiliations.";

    private Spans() {}

    static List<FormField.Span> of(RawFields typed) {
        List<FormField.Span> spans = said(typed);
        spans.add(new FormField.Span(spans.size(), "", "", "", ""));
        return spans;
    }

    /** One line each, as people read it. */
    static List<String> texts(RawFields said, Show show) {
        return said(said).stream()
                .map(one -> String.join(" ", words(one, show)).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> words(FormField.Span one, Show show) {
        String since = day(one.since(), show);
        String until = day(one.until(), show);
        String span = since.isEmpty() && until.isEmpty() ? "" : since + "～" + until;
        return Stream.of(one.organization(), one.title(), span)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String day(String text, Show show) {
        return text.isBlank() ? "" : Dates.read(text).map(show::date).orElse(text);
    }

    private static List<FormField.Span> said(RawFields typed) {
        List<FormField.Span> spans = new ArrayList<>();
        for (int index = 0; present(typed, index); index++) {
            spans.add(new FormField.Span(
                    index,
                    text(typed, index, "organization"),
                    text(typed, index, "title"),
                    text(typed, index, "since"),
                    text(typed, index, "until")));
        }
        return spans;
    }

    private static boolean present(RawFields typed, int index) {
        return Stream.of("organization", "title", "since", "until")
                .anyMatch(part -> typed.first(PREFIX + index + "." + part) != null);
    }

    private static String text(RawFields typed, int index, String part) {
        return Objects.requireNonNullElse(typed.first(PREFIX + index + "." + part), "");
    }
}
