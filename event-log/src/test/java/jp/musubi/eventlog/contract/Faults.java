package jp.musubi.eventlog.contract;

/** How often faults are repeated: few times in the ordinary run, many with {@code -Pfaults}. */
public final class Faults {
    private Faults() {}

    /** Whether the long forms are asked for. */
    public static boolean many() {
        return Boolean.getBoolean("musubi.faults");
    }

    /** The number of times for this run. */
    public static int times(int few, int many) {
        return many() ? many : few;
    }

    /** How long what has no number of times goes on, in seconds: {@code -Dmusubi.faults.seconds}, or ten minutes. */
    public static long seconds() {
        return many() ? Long.getLong("musubi.faults.seconds", 600) : 0;
    }
}
