package jp.musubi.app.leak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.BodyShape.Part;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.RecordRef;

/** The rows of acts, made of what they say themselves. */
final class ActRows {
    private static final String FIRST = "zz";

    private ActRows() {}

    static List<Verdict> of(List<Act<?, ?>> acts, String before) {
        List<Verdict> rows = new ArrayList<>();
        for (Act<?, ?> act : acts) {
            List<Part> parts = act.body().parts();
            String json = parts.stream()
                    .map(part -> "\"" + part.name() + "\": " + json(part))
                    .collect(Collectors.joining(", ", "{", "}"));
            act.paths().forEach(path -> rows.add(row(act, before + path, json)));
            if (!act.offer().isElsewhere()) {
                rows.add(row(act, act.page(), form(parts, part -> part.name() + "=" + value(part))));
            }
        }
        return rows;
    }

    private static Verdict row(Act<?, ?> act, String path, String body) {
        return new Verdict("POST", path, "signed-in", kind(act.subject().name()), List.of(body));
    }

    private static String form(List<Part> parts, Function<Part, String> written) {
        return parts.stream().map(written).collect(Collectors.joining("&"));
    }

    /** As the stock calls it. */
    private static String kind(String subject) {
        return switch (subject) {
            case "promise" -> "contact";
            case "account" -> "person";
            default -> subject;
        };
    }

    private static String json(Part part) {
        String one = part.type() == Integer.class ? value(part) : "\"" + value(part) + "\"";
        return part.list() ? "[" + one + "]" : one;
    }

    private static String value(Part part) {
        Class<?> type = part.type();
        if (part.coded()) {
            return ((Coded) type.getEnumConstants()[0]).code();
        }
        if (type == LocalDate.class) {
            return LocalDate.now().plusDays(30).toString();
        }
        if (type == RecordRef.class) {
            return "seed:" + FIRST;
        }
        return type == Integer.class ? "1" : FIRST;
    }
}
