package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;

/** What a process of its own does that appends and says so, line by line. */
public final class Appending {
    private Appending() {}

    /** Appends until it is killed, or races. The arguments: a name for this process, "endless" or rounds, racers. */
    public static void run(EventLog log, String name, String rounds, String racers) throws Exception {
        say("ready");
        if (rounds.equals("endless")) {
            for (int i = 0; ; i++) {
                String id = name + "-" + i;
                log.append(append(id, AppendCondition.none(), "all:1")).join();
                say(id);
            }
        }
        System.in.read();
        for (int round = 0; round < Integer.parseInt(rounds); round++) {
            say(Integer.toString(winners(log, name, Integer.parseInt(racers), "round:" + round)));
        }
    }

    /** Lets so many decide on the same at once. @return how many of them won */
    static int winners(EventLog log, String name, int racers, String tag) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
            List<Callable<Boolean>> race = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                String racer = name + "-" + i;
                race.add(() -> wins(log, racer, tag));
            }
            int winners = 0;
            for (Future<Boolean> won : threads.invokeAll(race)) {
                winners += won.get() ? 1 : 0;
            }
            return winners;
        }
    }

    private static boolean wins(EventLog log, String name, String tag) {
        try {
            log.append(append(name + "-" + tag, nothing(0, item(tags(tag))), tag))
                    .join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConflictException) {
                return false;
            }
            throw e;
        }
    }

    private static Append append(String id, AppendCondition condition, String... tags) {
        NewEvent first = new NewEvent(id + "/1", Instant.EPOCH, "A", "1", tags(tags), new byte[0], new byte[100]);
        NewEvent second = new NewEvent(id + "/2", Instant.EPOCH, "B", "1", tags(tags), new byte[0], new byte[100]);
        return new Append(id, condition, List.of(first, second));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
