package jp.musubi.node.confirmation;

import java.util.Optional;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.record.Assent;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.search.document.Viewer;

/** Which requests still wait for their owner's answer, as they are named by the subject of their link. */
public final class WaitingWordings {
    private final Questions questions;
    private final Today today;

    public WaitingWordings(Questions questions, Today today) {
        this.questions = questions;
        this.today = today;
    }

    /** The subject of the links of a request. */
    static String subject(RecordRef record, int number) {
        return record + "/" + number;
    }

    /**
     * The wording that the links of that subject lead to; empty once it is answered, asked for anew, changed, or its record is
     * at its end or under a consent that was withdrawn or has ended.
     *
     * @param link the name of the link, or null
     */
    public Optional<WaitingWording> of(String subject, String link) {
        int slash = subject.lastIndexOf('/');
        RecordRef record = RecordRef.parse(subject.substring(0, slash));
        int number = Integer.parseInt(subject.substring(slash + 1));
        return switch (record.type()) {
            case NEED ->
                need(record, null)
                        .filter(need -> waits(need.assent(), number) && confirmable(need))
                        .map(need -> new WaitingWording(record, need.assent().confirmation(), need, null, link));
            case SEED ->
                seed(record, null)
                        .filter(seed -> waits(seed.assent(), number) && confirmable(seed))
                        .map(seed -> new WaitingWording(record, seed.assent().confirmation(), null, seed, link));
            default -> Optional.empty();
        };
    }

    private static boolean waits(Assent assent, int number) {
        Assent.Confirmation asked = assent.confirmation();
        return asked != null && asked.waits() && asked.number() == number && assent.withdrawal() == null;
    }

    private boolean confirmable(NeedView need) {
        Consent consent = need.content().consent();
        boolean ended =
                consent != null && consent.until() != null && consent.until().isBefore(today.day());
        return NeedState.WAY.allows(need.state(), NeedRevised.class) && !ended;
    }

    private static boolean confirmable(SeedView seed) {
        return SeedState.WAY.allows(seed.state(), SeedRevised.class);
    }

    Optional<NeedView> need(RecordRef record, Long at) {
        return questions.ask(new ReadNeed(Viewer.system(), new NeedId(record.id()), at));
    }

    Optional<SeedView> seed(RecordRef record, Long at) {
        return questions.ask(new ReadSeed(Viewer.system(), new SeedId(record.id()), at));
    }
}
