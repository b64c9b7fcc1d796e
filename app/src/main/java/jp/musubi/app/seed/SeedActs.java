package jp.musubi.app.seed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.app.sounding.SoundingActs;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.language.kit.Most;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.seed.SeedView;
import org.springframework.stereotype.Component;

/** What is done with a seed. */
@Component
public final class SeedActs implements SubjectActs {
    public static final Subject<SeedView> SEED =
            Subject.<SeedView>of("seed", "seeds", SeedView::state).forOwner(id -> new SeedId(id).ref());

    /** Who is to see it from now on. */
    public record Publish(
            @Schema(description = "The seed's own when absent")
            Disclosure disclosure) implements Body {}

    /** Why it is taken back. */
    @Schema(name = "Withdraw")
    record Withdraw(@Most(TextLimits.LONG) String reason) implements Body {}

    private static final List<Act<SeedView, ?>> OWN = List.of(
            new Act<>(
                    SEED,
                    "publish",
                    "Offers the seed; disclosure may be given anew",
                    Publish.class,
                    PublishSeed.class,
                    (actor, id, said) -> new PublishSeed(actor, new SeedId(id), said.disclosure()),
                    Offer.<SeedView>leading(SeedPublished.class)
                            .to(SeedActs::mayChange)
                            .naming(seed -> seed.content().disclosure())
                            .silent("disclosure")),
            new Act<>(
                    SEED,
                    "withdraw",
                    "Takes the seed back",
                    Withdraw.class,
                    WithdrawSeed.class,
                    (actor, id, said) -> new WithdrawSeed(actor, new SeedId(id), said.reason()),
                    Offer.<SeedView>leading(SeedWithdrawn.class)
                            .to(SeedActs::mayChange)
                            .danger()));

    public static final List<Act<SeedView, ?>> ALL = Stream.concat(
                    OWN.stream(),
                    SoundingActs.of(
                            SEED,
                            id -> new SeedId(id).ref(),
                            SeedActs::mayChange,
                            seed -> seed.sounding().accepts())
                            .stream())
            .toList();

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }

    /** Whether buttons that change the seed are worth showing; the command decides. */
    public static boolean mayChange(Who who, SeedView seed) {
        boolean own = who.signedIn() && who.person().equals(seed.owner());
        return seed.insider() && (own || who.has(Role.COORDINATOR)) && !SeedState.WAY.isLast(seed.state());
    }
}
