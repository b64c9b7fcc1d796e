package jp.musubi.language.kit;

import java.util.Locale;

/** How a state strikes the eye. Style sheets know tones, and no state. */
public enum Tone {
    /** As text around it. */
    PLAIN,
    /** New: somebody should look at it. */
    NEW,
    /** As it should be. */
    GOOD,
    /** Its time is up. */
    LATE,
    /** Done, and well so. */
    DONE,
    /** Over, and nothing to look at any more. */
    OVER;

    /** The class in style sheets, for example {@code tone-good}. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
