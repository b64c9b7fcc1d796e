package jp.musubi.app.kit.act;

import jp.musubi.language.kit.Coded;

/** Something to choose in the form of an act. @param label null where the code has one */
public record ActChoice(String value, String label, Coded code) {
    /** A code, under its label. */
    public static ActChoice of(Coded code) {
        return new ActChoice(code.code(), null, code);
    }

    /** Something with a name. */
    public static ActChoice of(String value, String label) {
        return new ActChoice(value, label, null);
    }
}
