package jp.musubi.app.kit.act;

import java.util.List;

/**
 * One act as it is drawn. In templates: {@code act}.
 *
 * @param verb of the act
 * @param action address to which it is posted
 * @param commandId carried so that a double click is one intention
 * @param button what its button says
 * @param open what opens the form; unused where there is nothing to fill in
 * @param text what it comes to, in a sentence; or null
 * @param key a letter, or null
 * @param danger whether it is not to be done by the way
 * @param undo whether it takes the last decision back
 * @param inputs what is filled in
 * @param hidden what is carried beside
 * @param none what is said where there is nothing to choose from; or null
 */
public record ActForm(
        String verb,
        String action,
        String commandId,
        String button,
        String open,
        String text,
        String key,
        boolean danger,
        boolean undo,
        List<ActInput> inputs,
        List<Hidden> hidden,
        String none) {

    /** Something that nobody types. */
    public record Hidden(String name, String value) {}

    /** Whether its button alone is all of it. */
    public boolean plain() {
        return inputs.isEmpty() && text == null;
    }

    /** Whether somebody has to choose from nothing: then it cannot be done. */
    public boolean idle() {
        return inputs.stream().anyMatch(input -> input.must() && input.none());
    }
}
