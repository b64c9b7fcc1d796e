package jp.musubi.intake.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.command.need.NeedRules;
import jp.musubi.command.need.expire.ExpireNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.seed.SeedRules;
import jp.musubi.command.seed.expire.ExpireSeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;

/**
 * One kind of record that people write: how it is read, checked and sent. The same for forms, the API and lists.
 *
 * @param registrars the roles of which one is needed to register
 * @param content class of its content
 * @param reader reads what was typed, whoever typed it
 * @param write back to fields
 * @param check the rules that the commands apply too
 * @param dates what of a content keeps it from being published or opened on a day
 * @param register makes the command that registers
 * @param revise makes the command that replaces the content
 * @param publish makes the command that publishes or opens, with the disclosure of the content
 * @param expire makes the command that ends what is past its date
 */
public record RecordKind<C>(
        RecordType type,
        Set<Role> registrars,
        Class<C> content,
        Function<RawFields, Input<C>> reader,
        Function<C, RawFields> write,
        Function<C, List<Violation>> check,
        BiFunction<C, LocalDate, List<Violation>> dates,
        Registration<C> register,
        Revision<C> revise,
        Publication publish,
        Publication expire) {

    public static final RecordKind<SeedContent> SEED = new RecordKind<>(
            RecordType.SEED,
            Set.of(Role.RESEARCHER, Role.COORDINATOR),
            SeedContent.class,
            typed -> ContentReader.read(SeedContent.class, typed),
            ContentReader::write,
            SeedRules::check,
            DateRules::offered,
            (actor, id, owner, content) -> new RegisterSeed(actor, new SeedId(id), owner, content),
            (actor, id, basedOn, content) -> new ReviseSeed(actor, new SeedId(id), basedOn, content),
            (actor, id) -> new PublishSeed(actor, new SeedId(id), null),
            (actor, id) -> new ExpireSeed(actor, new SeedId(id)));

    public static final RecordKind<NeedContent> NEED = new RecordKind<>(
            RecordType.NEED,
            Set.of(Role.COMPANY, Role.INTERMEDIARY, Role.COORDINATOR),
            NeedContent.class,
            typed -> ContentReader.read(NeedContent.class, typed),
            ContentReader::write,
            NeedRules::check,
            DateRules::open,
            (actor, id, owner, content) -> new RegisterNeed(actor, new NeedId(id), owner, content),
            (actor, id, basedOn, content) -> new ReviseNeed(actor, new NeedId(id), basedOn, content),
            (actor, id) -> new OpenNeed(actor, new NeedId(id), null),
            (actor, id) -> new ExpireNeed(actor, new NeedId(id)));

    /** Whether somebody's roles let him register one at all. @param has whether he holds a role */
    public boolean isRegistrar(Predicate<Role> has) {
        return registrars.stream().anyMatch(has);
    }

    /** Whether somebody's roles let them read and write what the office notes for itself. */
    public static boolean isOffice(Predicate<Role> has) {
        return has.test(Role.COORDINATOR);
    }

    /**
     * Reads what somebody typed. Notes of the office are no fields of anybody else: where one says something it is refused,
     * and is not read.
     *
     * @param has whether who typed it holds a role
     */
    public Input<C> read(RawFields typed, Predicate<Role> has) {
        if (isOffice(has)) {
            return reader.apply(typed);
        }
        Set<String> internal = Internals.names(content);
        List<Violation> violations = new ArrayList<>(typed.values().keySet().stream()
                .filter(internal::contains)
                .map(name -> new Violation(name, Codes.INTERNAL_FIELD, List.of()))
                .toList());
        Input<C> input = reader.apply(typed.without(internal));
        violations.addAll(input.violations());
        return new Input<>(input.value(), violations);
    }

    /** Registers. */
    @FunctionalInterface
    public interface Registration<C> {
        /** @param owner whose it is to be; null for the actor's own */
        Command command(PersonId actor, String id, PersonId owner, C content);
    }

    /** Replaces the content. */
    @FunctionalInterface
    public interface Revision<C> {
        /** @param basedOn the revision that the content was written from */
        Command command(PersonId actor, String id, int basedOn, C content);
    }

    /** Publishes or opens, or ends. */
    @FunctionalInterface
    public interface Publication {
        Command command(PersonId actor, String id);
    }
}
