package jp.musubi.app.kit.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.app.kit.page.Show;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.kit.State;
import jp.musubi.node.gateway.Who;

/**
 * Draws acts from their rows. What they say stands under {@code act.<subject>.<verb>}: the button; with {@code .open} what
 * opens the form, with {@code .text} what it comes to, with the name of a component its label, and with {@code .done} what
 * is said afterwards.
 */
public final class ActForms {
    private final Show show;
    private final String commandId;
    private final String suffix;
    private final Map<String, String> typed;
    private final Map<String, String> wrong;

    private ActForms(Show show, String commandId, String suffix, Map<String, String> typed, Map<String, String> wrong) {
        this.show = show;
        this.commandId = commandId;
        this.suffix = suffix;
        this.typed = typed;
        this.wrong = wrong;
    }

    /** For one record on its page. @param commandId of the page: each form's own begins with it */
    public static ActForms of(Show show, String commandId) {
        return new ActForms(show, commandId, "", Map.of(), Map.of());
    }

    /** For one of several records on a page. @param id of the record */
    public static ActForms of(Show show, String commandId, String id) {
        return new ActForms(show, commandId, "-" + id, Map.of(), Map.of());
    }

    /** The same with what was typed, and what is wrong with it, by name. */
    public ActForms with(Map<String, String> posted, Map<String, String> reasons) {
        return new ActForms(show, commandId, suffix, posted, reasons);
    }

    /** Those acts that are offered to this person on this record. @param id of the record */
    public <V> List<ActForm> offered(List<Act<V, ?>> acts, Who who, V record, String id) {
        return Acts.offered(acts, who, record).stream()
                .map(act -> draw(act, record, id))
                .toList();
    }

    private <V> ActForm draw(Act<V, ?> act, V record, String id) {
        Offer<V> offer = act.offer();
        var named = offer.named(record);
        String button = named == null ? show.text(act.key()) : show.text(act.key(), show.label(named));
        return new ActForm(
                act.verb(),
                act.page().replace("{id}", id),
                commandId + "-" + act.verb() + suffix,
                button,
                opens(act, record).orElse(button + "…"),
                found(act.key() + ".text").orElse(null),
                offer.key(),
                offer.isDanger(),
                offer.isUndo(),
                asked(act).map(part -> input(act, part, record, suffix)).toList(),
                act.body().parts().stream()
                        .filter(part -> offer.isGiven(part.name()))
                        .map(part -> new ActForm.Hidden(part.name(), offer.given(part.name(), record)))
                        .toList(),
                found(act.key() + ".none").orElse(null));
    }

    /** What opens the form, where it differs by where the record stands. */
    private <V> Optional<String> opens(Act<V, ?> act, V record) {
        String key = act.key() + ".open";
        State at = act.subject().state() == null ? null : act.subject().state().apply(record);
        return Stream.of(key + "." + (at == null ? "" : at.code()), key)
                .flatMap(one -> found(one).stream())
                .findFirst();
    }

    private static Stream<BodyShape.Part> asked(Act<?, ?> act) {
        return act.body().parts().stream()
                .filter(part ->
                        !act.offer().isSilent(part.name()) && !act.offer().isGiven(part.name()));
    }

    /** The element of a field, to which an error links. */
    public static String id(Act<?, ?> act, String name) {
        return act.verb() + "-" + name;
    }

    private <V> ActInput input(Act<V, ?> act, BodyShape.Part part, V record, String end) {
        String id = id(act, part.name()) + end;
        return input(act, part, record, id, part.coded() ? "radio" : "select");
    }

    /** One field. @param choosing how one chooses; @param record null for several at once */
    <V> ActInput input(Act<V, ?> act, BodyShape.Part part, V record, String id, String choosing) {
        List<ActChoice> choices = act.offer().choices(part, record);
        String value = typed.getOrDefault(part.name(), "");
        return new ActInput(
                part.name(),
                id,
                choices != null ? choosing : part.prose() ? "area" : "line",
                label(act, part.name()),
                found(act.key() + "." + part.name() + ".hint")
                        .or(() -> part.type() == LocalDate.class ? found("form.date.hint") : Optional.empty())
                        .orElse(null),
                part.required() || act.offer().isAsked(part.name()),
                part.most() == 0 ? null : part.most(),
                choices == null ? null : options(choices, id, value),
                value,
                wrong.get(part.name()));
    }

    private List<ActInput.Option> options(List<ActChoice> choices, String id, String value) {
        return choices.stream()
                .map(choice -> new ActInput.Option(
                        choice.value(),
                        choice.code() == null ? choice.label() : show.label(choice.code()),
                        choice == choices.getFirst() ? id : id + "-" + choice.value(),
                        choice.value().equals(value)))
                .toList();
    }

    /** What people call a field of an act: as there, or else as everywhere. */
    public String label(Act<?, ?> act, String name) {
        return Stream.of(act.key(), act.subject().name(), "record")
                .flatMap(where -> found(where + "." + name).stream())
                .findFirst()
                .orElse(name);
    }

    private Optional<String> found(String key) {
        return Texts.has(show.locale(), key) ? Optional.of(show.text(key)) : Optional.empty();
    }
}
