package jp.musubi.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.intake.text.ProgressBar;
import jp.musubi.intake.text.Texts;
import jp.musubi.intake.vocabularies.GlossaryFile;
import jp.musubi.intake.vocabularies.GlossaryFormat;
import jp.musubi.intake.vocabularies.ReadFile;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.glossary.GlossaryImport;

/** Takes a file into the glossary and tells what came of it. */
final class GlossaryRun {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private GlossaryRun() {}

    /** @return 0 when all of the file is in (or, in a dry run, would be), 1 otherwise, and then nothing of it */
    static int run(TaskContext context, String login, String fileName, GlossaryFormat format, boolean dryRun)
            throws IOException {
        Who who = context.who(login);
        if (!who.has(Role.COORDINATOR) && !who.has(Role.ADMINISTRATOR)) {
            context.say("import.forbidden");
            return 1;
        }
        ReadFile file = GlossaryFile.read(context.input(), fileName, Optional.ofNullable(format));
        if (!file.sound()) {
            file.troubles().forEach(each -> context.out().println(each.text(context.locale())));
            context.say("glossary.refused");
            return 1;
        }
        GlossaryImport importing =
                new GlossaryImport(context.node().commands(), context.node().questions());
        if (dryRun) {
            tell("glossary.dry", importing.preview(file), file, context);
            return 0;
        }
        try {
            String source = GlossaryImport.source(fileName);
            tell("glossary.done", take(importing, file, who, source, context), file, context);
            return 0;
        } catch (RefusedException e) {
            e.refusal().violations().forEach(each -> context.out().println(Texts.reason(context.locale(), each)));
            context.say("glossary.broken");
            return 1;
        }
    }

    private static GlossaryImport.Outcome take(
            GlossaryImport importing, ReadFile file, Who who, String source, TaskContext context) {
        String label = Texts.label(context.locale(), RecordType.TERM);
        int groups = file.groups().size();
        try (ProgressBar bar =
                new ProgressBar(context.terminal() ? context.out() : null, context.locale(), label, groups)) {
            bar.at(0);
            GlossaryImport.Outcome outcome = importing.run(file, who.person(), source, bar::at);
            context.node().questions().await(outcome.position(), LONGEST_WAIT);
            return outcome;
        }
    }

    private static void tell(String key, GlossaryImport.Outcome outcome, ReadFile file, TaskContext context) {
        context.say(key, outcome.added(), outcome.already());
        if (file.passed() > 0) {
            context.say("glossary.passed", file.passed());
        }
    }
}
