package jp.musubi.app.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.need.NeedRules;
import jp.musubi.command.need.expire.ExpireNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.seed.SeedRules;
import jp.musubi.command.seed.expire.ExpireSeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.kit.Question;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.record.Assent;
import jp.musubi.query.record.Sounding;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.read.ReadSeed;

/** Decides as the core does, as far as lists are concerned, and keeps what was accepted. */
public final class FakeCore implements Commands, Questions {
    public final Map<String, SeedContent> seeds = new HashMap<>();
    public final Map<String, NeedContent> needs = new HashMap<>();
    public final Set<String> shown = new HashSet<>();
    public final Set<String> ended = new HashSet<>();
    public final List<Command> accepted = new ArrayList<>();
    private final Map<String, Long> before = new HashMap<>();

    @Override
    public Outcome send(Command command, String commandId, PersonId onBehalfOf, String digest) {
        String key = command.actor().value() + " " + commandId;
        if (before.containsKey(key)) {
            return new Outcome(before.get(key), true);
        }
        decide(command);
        accepted.add(command);
        before.put(key, (long) accepted.size());
        return new Outcome(accepted.size(), false);
    }

    private void decide(Command command) {
        switch (command) {
            case RegisterSeed c -> {
                refuse(seeds.containsKey(c.seedId().value()), "id", Codes.DUPLICATE_ID);
                refuse(SeedRules.check(c.content()));
                seeds.put(c.seedId().value(), c.content());
            }
            case RegisterNeed c -> {
                refuse(needs.containsKey(c.needId().value()), "id", Codes.DUPLICATE_ID);
                refuse(NeedRules.check(c.content()));
                needs.put(c.needId().value(), c.content());
            }
            case PublishSeed c -> {
                refuse(DateRules.offered(seeds.get(c.seedId().value()), LocalDate.now(Today.ZONE)));
                refuse(!shown.add(c.seedId().value()), null, Codes.ALREADY_PUBLISHED);
            }
            case OpenNeed c -> {
                refuse(DateRules.open(needs.get(c.needId().value()), LocalDate.now(Today.ZONE)));
                refuse(!shown.add(c.needId().value()), null, Codes.ALREADY_OPEN);
            }
            case ExpireSeed c -> ended.add(c.seedId().value());
            case ExpireNeed c -> ended.add(c.needId().value());
            default -> {}
        }
    }

    private static void refuse(boolean when, String field, String code) {
        if (when) {
            throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, field, code));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RefusedException(new Refusal(Refusal.Kind.INVALID, violations));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> A ask(Question<A> question) {
        return switch (question) {
            case ReadSeed q ->
                (A) Optional.ofNullable(seeds.get(q.id().value()))
                        .map(content -> new SeedView(
                                q.id(),
                                new PersonId("somebody"),
                                null,
                                SeedState.PUBLISHED,
                                1,
                                content.disclosure(),
                                Instant.EPOCH,
                                Instant.EPOCH,
                                1,
                                Sounding.ACCEPTED,
                                Assent.UNSAID,
                                content,
                                true));
            case ReadNeed q -> (A) Optional.empty();
            default -> throw new IllegalArgumentException("not asked here: " + question);
        };
    }

    @Override
    public boolean await(long position, Duration timeout) {
        return true;
    }

    @Override
    public long position() {
        return accepted.size();
    }
}
