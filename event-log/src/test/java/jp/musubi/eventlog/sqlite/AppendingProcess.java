package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;

import java.nio.file.Path;
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

/** A process of its own that appends and says so, line by line. */
public final class AppendingProcess {
    private AppendingProcess() {}

    /** Arguments: file, a name for this process, "endless" or the number of rounds that it races in, and of racers. */
    public static void main(String[] args) throws Exception {
        try (EventLog log = SqliteEventLog.open(Path.of(args[0]))) {
            say("ready");
            if (args[2].equals("endless")) {
                for (int i = 0; ; i++) {
                    String id = args[1] + "-" + i;
                    log.append(append(id, AppendCondition.none(), "all:1")).join();
                    say(id);
                }
            }
            System.in.read();
            for (int round = 0; round < Integer.parseInt(args[2]); round++) {
                say(Integer.toString(winners(log, args[1], Integer.parseInt(args[3]), "round:" + round)));
            }
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
