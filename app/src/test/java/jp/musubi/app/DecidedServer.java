package jp.musubi.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.musubi.app.wiring.Server;
import jp.musubi.command.kit.Command;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.pairing.dismiss.DismissPairing;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.command.pairing.shortlist.ShortlistPairing;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.node.NodeSettings;

/**
 * A server on which people have decided about many invented pairings, and no automation runs. Of each need's two seeds the
 * one of its own 分野 was shortlisted; the other, which shares one word more, was dismissed because its contents do not fit.
 */
public final class DecidedServer {
    private static final int NEEDS = 48;
    private static final int WORDS = 30;

    private final Server server;
    private final PersonId coordinator;
    private final SplittableRandom random = new SplittableRandom(11);
    private int sent;

    private DecidedServer(Server server) {
        this.server = server;
        this.coordinator = new PersonId(People.register(server, "coordinator").id());
    }

    /** Starts one. */
    public static Server start(Path data) {
        Server server = TestServer.start(data, new NodeSettings(false, TestServer.PASSWORD, 5, false));
        DecidedServer decided = new DecidedServer(server);
        for (int need = 0; need < NEEDS; need++) {
            decided.register(need);
        }
        for (int need = 0; need < NEEDS; need++) {
            decided.decide(need);
        }
        return server;
    }

    private void register(int number) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(word());
        }
        NeedId need = new NeedId("need-" + number);
        send(new RegisterNeed(coordinator, need, coordinator, need(String.join(" ", words))));
        send(new OpenNeed(coordinator, need, Disclosure.COORDINATORS));
        seed(fits(number), words.subList(0, 10), Field.MATERIALS);
        seed(fitsNot(number), words.subList(10, 21), Field.MEDICAL);
    }

    private static SeedId fits(int number) {
        return new SeedId("seed-a-" + number);
    }

    private static SeedId fitsNot(int number) {
        return new SeedId("seed-b-" + number);
    }

    private void decide(int number) {
        NeedId need = new NeedId("need-" + number);
        SeedId fits = fits(number);
        SeedId fitsNot = fitsNot(number);
        send(new ProposePairing(coordinator, need, fits, "手で"));
        send(new ProposePairing(coordinator, need, fitsNot, "手で"));
        send(new ShortlistPairing(coordinator, PairingId.of(need, fits), null));
        send(new DismissPairing(coordinator, PairingId.of(need, fitsNot), DismissReason.CONTENT_MISMATCH, null));
    }

    private void seed(SeedId id, List<String> shared, Field field) {
        List<String> words = new ArrayList<>(shared);
        while (words.size() < WORDS) {
            words.add(word());
        }
        send(new RegisterSeed(coordinator, id, coordinator, seed(String.join(" ", words), field)));
        send(new PublishSeed(coordinator, id, Disclosure.COORDINATORS));
    }

    private void send(Command command) {
        server.node().commands().send(command, "decided-" + sent++, null);
    }

    private String word() {
        StringBuilder word = new StringBuilder("q");
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static SeedContent seed(String text, Field field) {
        return Records.draft(SeedContent.class)
                .with("title", "研究")
                .with("summary", text)
                .with("kind", SeedKind.RESEARCH_RESULT)
                .with("field", field)
                .with("stage", ResearchStage.APPLIED)
                .with("disclosure", Disclosure.COORDINATORS)
                .made();
    }

    private static NeedContent need(String text) {
        return Records.draft(NeedContent.class)
                .with("subject", "相談")
                .with("problem", text)
                .with("field", Field.MATERIALS)
                .with("channel", Channel.DIRECT)
                .with("disclosure", Disclosure.COORDINATORS)
                .made();
    }
}
