package jp.musubi.bench;

/**
 * How much is measured.
 *
 * @param rounds of which the median is taken
 * @param commands in a round
 * @param events in the log that is replayed and indexed
 * @param seeds numbers of seeds among which candidates are sought
 * @param needs whose candidates are sought in a round
 * @param rematched needs that are matched with all seeds at once
 * @param seconds of a round in which commands come in while needs are opened
 * @param smallLog events in the log that a large one is compared with
 * @param largeLog events in the large one
 */
record Sizes(
        int rounds,
        int commands,
        int events,
        int[] seeds,
        int needs,
        int rematched,
        int seconds,
        int smallLog,
        int largeLog) {
    static Sizes full() {
        return new Sizes(5, 1_000, 100_000, new int[] {10_000, 100_000}, 200, 2_000, 20, 10_000, 1_000_000);
    }

    /** To see that it runs; the figures say little. */
    static Sizes quick() {
        return new Sizes(3, 200, 4_000, new int[] {2_000}, 50, 300, 5, 1_000, 20_000);
    }

    /** The same among so many seeds only. */
    Sizes among(int many) {
        return new Sizes(rounds, commands, events, new int[] {many}, needs, rematched, seconds, smallLog, largeLog);
    }

    int mostSeeds() {
        return seeds[seeds.length - 1];
    }

    /** Commands before the first round: the way of one through the gateway is long, and slow until it is compiled. */
    int warmUp() {
        return 5 * commands;
    }
}
