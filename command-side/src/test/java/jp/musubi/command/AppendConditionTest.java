package jp.musubi.command;

import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Promises.PROMISE;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jp.musubi.command.account.ChangeLogin;
import jp.musubi.command.account.IssuePasswordLink;
import jp.musubi.command.account.LockAccount;
import jp.musubi.command.account.OpenAccount;
import jp.musubi.command.account.RenewPassword;
import jp.musubi.command.account.UnlockAccount;
import jp.musubi.command.actor.SystemActors;
import jp.musubi.command.closeneed.CloseNeed;
import jp.musubi.command.completerematch.CompleteRematch;
import jp.musubi.command.defineterm.DefineTerm;
import jp.musubi.command.describeoffice.DescribeOffice;
import jp.musubi.command.dismisspairing.DismissPairing;
import jp.musubi.command.eraseperson.ErasePerson;
import jp.musubi.command.eraserecord.EraseRecord;
import jp.musubi.command.expireneed.ExpireNeed;
import jp.musubi.command.expireseed.ExpireSeed;
import jp.musubi.command.foundcluster.FoundCluster;
import jp.musubi.command.giveuppromise.GiveUpPromise;
import jp.musubi.command.grantrole.GrantRole;
import jp.musubi.command.handoverpromise.HandOverPromise;
import jp.musubi.command.importterms.ImportTerms;
import jp.musubi.command.keeppromise.KeepPromise;
import jp.musubi.command.matchneed.MatchNeed;
import jp.musubi.command.notecontact.NoteContact;
import jp.musubi.command.openneed.OpenNeed;
import jp.musubi.command.pauserematch.PauseRematch;
import jp.musubi.command.proposepairing.ProposePairing;
import jp.musubi.command.publishseed.PublishSeed;
import jp.musubi.command.registerneed.RegisterNeed;
import jp.musubi.command.registerorganization.RegisterOrganization;
import jp.musubi.command.registerperson.RegisterPerson;
import jp.musubi.command.registerseed.RegisterSeed;
import jp.musubi.command.requestrematch.RequestRematch;
import jp.musubi.command.resetmatcher.ResetMatcher;
import jp.musubi.command.resumerematch.ResumeRematch;
import jp.musubi.command.retireterm.RetireTerm;
import jp.musubi.command.reviseneed.ReviseNeed;
import jp.musubi.command.reviseperson.RevisePerson;
import jp.musubi.command.reviseseed.ReviseSeed;
import jp.musubi.command.revokerole.RevokeRole;
import jp.musubi.command.shortlistpairing.ShortlistPairing;
import jp.musubi.command.takebackpairing.TakeBackPairing;
import jp.musubi.command.testing.Compiled;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Promises;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.command.testing.Training;
import jp.musubi.command.trainmatcher.TrainMatcher;
import jp.musubi.command.withdrawseed.WithdrawSeed;
import jp.musubi.language.event.AccountLocked;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.GlossaryTermDefined;
import jp.musubi.language.event.MatcherTrained;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.event.PromiseEvent;
import jp.musubi.language.event.RematchPaused;
import jp.musubi.language.event.RematchRequested;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.MatcherId;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.RematchId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.id.TermId;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Records;
import jp.musubi.language.value.ContactKind;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.DismissReason;
import jp.musubi.language.value.MatchTrigger;
import jp.musubi.language.value.NeedAnswer;
import jp.musubi.language.value.NeedCloseReason;
import jp.musubi.language.value.OrganizationKind;
import jp.musubi.language.value.RematchReason;
import jp.musubi.language.value.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppendConditionTest {
    private static final RematchId RUNNING = new RematchId("running");
    private static final RematchId RESTING = new RematchId("resting");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 10);
    private final AtomicReference<AppendCondition> last = new AtomicReference<>();

    static List<Command> accepted() {
        return List.of(
                new RegisterSeed(RESEARCHER, new SeedId("new"), null, Samples.seed()),
                new ReviseSeed(RESEARCHER, Pairs.SEED, 1, Samples.seed("uses", "菓子")),
                new PublishSeed(COORDINATOR, Pairs.SEED, Disclosure.PUBLIC),
                new WithdrawSeed(RESEARCHER, Pairs.SEED, null),
                new ExpireSeed(MATCHER, new SeedId("past")),
                new ExpireNeed(MATCHER, new NeedId("past")),
                new RegisterNeed(INTERMEDIARY, new NeedId("new"), null, Samples.introduced()),
                new ReviseNeed(INTERMEDIARY, Pairs.NEED, 1, Records.with(Samples.introduced(), "target", "半分に")),
                new OpenNeed(INTERMEDIARY, Pairs.NEED, Disclosure.NAMED),
                new CloseNeed(COORDINATOR, Pairs.NEED, NeedCloseReason.SOLVED, null),
                new ProposePairing(COORDINATOR, Pairs.NEED, new SeedId("other"), "理由"),
                new ShortlistPairing(COORDINATOR, Pairs.PAIRING, null),
                new DismissPairing(COORDINATOR, Pairs.PAIRING, DismissReason.COMPETITION, null),
                new TakeBackPairing(COORDINATOR, Pairs.PAIRING, null, null),
                new MatchNeed(
                        MATCHER,
                        Pairs.NEED,
                        1,
                        MatchTrigger.NEED_OPENED,
                        9,
                        9,
                        "m",
                        "none",
                        1,
                        1,
                        NeedAnswer.NONE,
                        List.of(),
                        List.of()),
                new NoteContact(
                        COORDINATOR,
                        new ContactId("c"),
                        Pairs.PAIRING.ref(),
                        DAY,
                        ContactKind.VISIT,
                        "話",
                        null,
                        null,
                        null),
                new KeepPromise(COORDINATOR, PROMISE, null),
                new GiveUpPromise(COORDINATOR, PROMISE, "理由"),
                new HandOverPromise(COORDINATOR, PROMISE, INTERMEDIARY, null),
                new RegisterOrganization(ADMINISTRATOR, new OrganizationId("o"), "架空", OrganizationKind.BANK, null),
                new RegisterPerson(ADMINISTRATOR, new PersonId("new"), "架空", null, null),
                new RevisePerson(ADMINISTRATOR, STRANGER, "架空 改め", null, null),
                new OpenAccount(ADMINISTRATOR, STRANGER),
                new LockAccount(ADMINISTRATOR, STRANGER, null),
                new UnlockAccount(ADMINISTRATOR, AUDITOR),
                new ChangeLogin(ADMINISTRATOR, STRANGER),
                new IssuePasswordLink(ADMINISTRATOR, STRANGER),
                new RenewPassword(STRANGER, STRANGER),
                new DescribeOffice(ADMINISTRATOR, "架空センター", null, null, null),
                new GrantRole(ADMINISTRATOR, STRANGER, Role.REVIEWER, null),
                new RevokeRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, null),
                new ErasePerson(ADMINISTRATOR, STRANGER, "申出"),
                new RequestRematch(COORDINATOR, new RematchId("new"), RematchReason.BY_HAND),
                new PauseRematch(COORDINATOR, RUNNING),
                new ResumeRematch(COORDINATOR, RESTING),
                new CompleteRematch(MATCHER, RUNNING, 1, 1, 0, 0),
                new EraseRecord(ADMINISTRATOR, Pairs.SEED.ref(), "申出"),
                new DefineTerm(COORDINATOR, new TermId("new"), 0, Contents.term()),
                new TrainMatcher(ADMINISTRATOR, new MatcherId("new"), Training.better(), null),
                new ResetMatcher(ADMINISTRATOR, new MatcherId("m"), null),
                new RetireTerm(COORDINATOR, new TermId("t"), null),
                new ImportTerms(
                        ADMINISTRATOR, "用語.csv", List.of(new ImportTerms.NewTerm(new TermId("new"), Contents.term()))));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aRoleRevokedInBetweenRefusesTheAppendOfEveryCommand(Command command) {
        run(command);
        Set<Tag> actor = Set.of(new Tag("person", command.actor().value()));
        for (String change : List.of("RoleRevoked", "RoleGranted", "PersonErased", "AccountLocked")) {
            assertThat(conflicts(change, actor)).as(change).isTrue();
        }
        assertThat(conflicts("RoleRevoked", Set.of(new Tag("person", "somebody-else"))))
                .as("others' roles matter only to decisions about the last administrator")
                .isEqualTo(command instanceof ErasePerson);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aDecisionAboutARecordNoticesItsErasure(Command command) {
        run(command);
        boolean aboutSeed = command instanceof ReviseSeed
                || command instanceof PublishSeed
                || command instanceof WithdrawSeed
                || command instanceof ShortlistPairing
                || command instanceof DismissPairing
                || command instanceof TakeBackPairing
                || command instanceof MatchNeed
                || command instanceof NoteContact
                || command instanceof EraseRecord;
        assertThat(conflicts("RecordErased", Set.of(new Tag("seed", "s")))).isEqualTo(aboutSeed);
    }

    @Test
    void everyCommandIsHeldHere() {
        Set<Class<?>> commands = Compiled.classes().stream()
                .filter(type -> Command.class.isAssignableFrom(type) && !type.isInterface())
                .collect(Collectors.toSet());
        Set<Class<?>> held = accepted().stream().map(Object::getClass).collect(Collectors.toSet());
        held.add(FoundCluster.class);
        assertThat(held).as("add a command that is accepted").isEqualTo(commands);
    }

    @Test
    void ofTwoWhoFoundTheClusterAtOnceOneIsRefused() {
        try (SliceFixture fixture = SliceFixture.empty(this::everything)) {
            fixture.when(new FoundCluster(SystemActors.MUSUBI, "架空", false, new PersonId("first"), "架空 花子", null))
                    .stored();
            assertThat(conflicts("ClusterFounded", Set.of())).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aDecisionAboutAPromiseNoticesWhatEndsIt(Command command) {
        run(command);
        boolean aboutPromise = command instanceof KeepPromise
                || command instanceof GiveUpPromise
                || command instanceof HandOverPromise;
        for (Class<?> event : PromiseEvent.class.getPermittedSubclasses()) {
            assertThat(conflicts(event.getSimpleName(), Set.of(new Tag("contact", PROMISE.value()))))
                    .as(event.getSimpleName())
                    .isEqualTo(aboutPromise);
        }
    }

    private boolean conflicts(String event, Set<Tag> tags) {
        return last.get().criteria().matches(new QualifiedName("musubi", event), tags);
    }

    private void run(Command command) {
        try (SliceFixture fixture = SliceFixture.of(this::everything)) {
            fixture.given(Pairs.sides()).given(Pairs.proposed());
            fixture.given(
                    new SeedRegistered(new SeedId("other"), RESEARCHER, Samples.seed()),
                    new SeedPublished(new SeedId("other"), Disclosure.PUBLIC));
            fixture.given(past());
            fixture.given(new AccountLocked(AUDITOR, null));
            fixture.given(new GlossaryTermDefined(new TermId("t"), 1, Contents.term(), null));
            fixture.given(new RematchRequested(RUNNING, RematchReason.GLOSSARY, null));
            if (command instanceof TakeBackPairing) {
                fixture.given(new PairingShortlisted(Pairs.PAIRING, Pairs.NEED, Pairs.SEED, null));
            }
            fixture.given(Promises.given(PROMISE, COORDINATOR, Pairs.NEED.ref()));
            if (command instanceof ResetMatcher) {
                fixture.given(new MatcherTrained(new MatcherId("m"), Training.better(), null, null));
            }
            if (command instanceof ResumeRematch) {
                fixture.given(
                        new RematchRequested(RESTING, RematchReason.GLOSSARY, RUNNING), new RematchPaused(RESTING));
            }
            assertThat(fixture.when(command).stored()).isNotEmpty();
        }
    }

    /** What stands although its last day was yesterday. */
    private static Event[] past() {
        LocalDate yesterday = DAY.minusDays(1);
        return new Event[] {
            new SeedRegistered(new SeedId("past"), RESEARCHER, Samples.seed("expires", yesterday)),
            new SeedPublished(new SeedId("past"), Disclosure.PUBLIC),
            new NeedRegistered(new NeedId("past"), INTERMEDIARY, null, Samples.need("expires", yesterday)),
            new NeedOpened(new NeedId("past"), Disclosure.COORDINATORS)
        };
    }

    private EventSourcingConfigurer everything(EventSourcingConfigurer configurer) {
        watch(configurer);
        return CommandSide.configure(configurer, Settings.defaults(() -> DAY));
    }

    /** Remembers the condition of each append on its way to the storage engine. */
    private void watch(EventSourcingConfigurer configurer) {
        configurer.componentRegistry(registry -> registry.registerDecorator(
                EventStorageEngine.class,
                0,
                (configuration, name, engine) -> (EventStorageEngine) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {EventStorageEngine.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("appendEvents")) {
                                last.set((AppendCondition) arguments[0]);
                            }
                            try {
                                return method.invoke(engine, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        })));
    }
}
