package jp.musubi.eventlog;

/** Texts that UTF-8 can carry. One with half a character would be stored as another one. */
public final class WellFormed {
    private WellFormed() {}

    /** Whether every surrogate of the text has its other half. */
    public static boolean test(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == length || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
