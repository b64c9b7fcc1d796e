package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;

/** A process of its own that appends and says so, line by line. */
public final class AppendingNode {
    private AppendingNode() {}

    /** Arguments: connection string, a name for this process, "endless" or the number of rounds that it races in. */
    public static void main(String[] args) throws IOException {
        try (EventLog log = MongoEventLog.open(args[0])) {
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
                say(wins(log, args[1], "round:" + round) ? "won" : "lost");
            }
        }
    }

    static boolean wins(EventLog log, String name, String tag) {
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
