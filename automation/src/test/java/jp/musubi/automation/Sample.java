package jp.musubi.automation;

import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedKind;

/** Invented seeds and needs. */
public final class Sample {
    private Sample() {}

    public static SeedContent seed(String title, String summary) {
        return seed(title, summary, null, SeedKind.RESEARCH_RESULT);
    }

    public static SeedContent seed(String title, String summary, String affiliation, SeedKind kind) {
        return Records.draft(SeedContent.class)
                .with("title", title)
                .with("summary", summary)
                .with("kind", kind)
                .with("field", Field.FOOD)
                .with("stage", ResearchStage.APPLIED)
                .with("disclosure", Disclosure.COORDINATORS)
                .with("affiliation", affiliation)
                .made();
    }

    public static NeedContent need(String subject, String problem, String hearing) {
        return Records.draft(NeedContent.class)
                .with("subject", subject)
                .with("problem", problem)
                .with("field", Field.FOOD)
                .with("channel", Channel.DIRECT)
                .with("disclosure", Disclosure.COORDINATORS)
                .with("hearing", hearing)
                .made();
    }

    public static void published(TestCore core, String id, String title, String summary) {
        published(core, id, seed(title, summary));
    }

    public static void published(TestCore core, String id, SeedContent content) {
        SeedId seed = new SeedId(id);
        core.send(
                new RegisterSeed(TestCore.ADMIN, seed, TestCore.ADMIN, content),
                new PublishSeed(TestCore.ADMIN, seed, null));
    }

    public static void opened(TestCore core, String id, String subject, String problem) {
        NeedId need = new NeedId(id);
        core.send(
                new RegisterNeed(TestCore.ADMIN, need, null, need(subject, problem, null)),
                new OpenNeed(TestCore.ADMIN, need, null));
    }
}
