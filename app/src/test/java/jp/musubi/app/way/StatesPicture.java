package jp.musubi.app.way;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Step;
import jp.musubi.language.kit.Way;

/** Prints the tables as pictures. */
final class StatesPicture {
    private static final String START = "[*]";

    private StatesPicture() {}

    static String of(List<Way<?>> ways) {
        StringJoiner page = new StringJoiner("\n\n", "", "\n");
        page.add("# What can become of records");
        page.add("""
                Printed from the tables beside the states (`jp.musubi.language.*.*State`); do not edit. An event in brackets is
                one of another record. Why there are tables: [0038](decisions/0038-way-of-a-process.md).""");
        ways.forEach(way -> page.add(section(way)));
        return page.toString();
    }

    private static String section(Way<?> way) {
        State first = way.states().getFirst();
        String name = first.getClass().getSimpleName().replaceAll("State$", "");
        StringJoiner section = new StringJoiner("\n\n");
        section.add("## " + name);
        section.add(picture(way));
        section.add(table(way));
        if (way.states().stream().anyMatch(State::erased)) {
            section.add("`RecordErased` leads from each of them to `erased`, and nothing out of it.");
        }
        return section.toString();
    }

    private static String picture(Way<?> way) {
        StringJoiner lines = new StringJoiner("\n", "```mermaid\n", "\n```");
        lines.add("stateDiagram-v2");
        for (State state : way.states()) {
            if (!state.erased()) {
                lines.add("  state \"%s %s\" as %s"
                        .formatted(
                                Texts.label(Locale.JAPANESE, state), Texts.label(Locale.ENGLISH, state), state.code()));
            }
        }
        arrows(way).forEach((arrow, events) -> lines.add("  " + arrow + " : " + String.join(", ", events)));
        return lines.toString();
    }

    private static Map<String, Set<String>> arrows(Way<?> way) {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (Step<?> step : way.steps()) {
            for (String from : from(step)) {
                for (State to : step.event() == RecordErased.class ? List.<State>of() : step.to()) {
                    arrows.computeIfAbsent(from + " --> " + to.code(), any -> new LinkedHashSet<>())
                            .add(event(way, step));
                }
            }
        }
        return arrows;
    }

    private static List<String> from(Step<?> step) {
        return step.begins()
                ? List.of(START)
                : step.from().stream().map(State::code).toList();
    }

    private static String event(Way<?> way, Step<?> step) {
        String name = step.event().getSimpleName();
        boolean own = !step.another() && (step.begins() || way.subject().isAssignableFrom(step.event()));
        String said = own ? name : "(" + name + ")";
        return step.with() == null ? said : said + " with " + step.with().getSimpleName();
    }

    private static String table(Way<?> way) {
        List<String> lines = new ArrayList<>();
        lines.add("| state | phase | tone | also allowed there, and changes nothing of it |");
        lines.add("|---|---|---|---|");
        for (State state : way.states()) {
            String stays = way.steps().stream()
                    .filter(step -> step.stays() && step.from().contains(state))
                    .map(step -> event(way, step))
                    .collect(Collectors.joining(", "));
            lines.add("| `%s` | %s | %s | %s |"
                    .formatted(
                            state.code(),
                            state.phase().name().toLowerCase(Locale.ROOT),
                            state.tone().name().toLowerCase(Locale.ROOT),
                            stays));
        }
        return String.join("\n", lines);
    }
}
