package jp.musubi.app.cli;

import java.io.IOException;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.node.StartRefusedException;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.ReadOnlyException;
import jp.musubi.node.gateway.UnreachableException;
import jp.musubi.vault.VaultException;

/** Runs a task and says in a sentence when it cannot. */
final class TaskRuns {

    private TaskRuns() {}

    static int run(Task task, TaskContext context) {
        try {
            return task.run(context);
        } catch (StartRefusedException e) {
            context.say(e.key(), e.arguments());
        } catch (NotOpenException e) {
            context.say("refusal.starting");
        } catch (NotHereException e) {
            context.say("refusal." + e.code());
        } catch (UnreachableException e) {
            context.say("refusal." + e.why().code());
        } catch (ReadOnlyException e) {
            context.say("refusal." + e.why().code());
        } catch (IOException | LogFailureException | VaultException e) {
            context.say("cli.failed", String.valueOf(e.getMessage()));
        }
        return 1;
    }
}
