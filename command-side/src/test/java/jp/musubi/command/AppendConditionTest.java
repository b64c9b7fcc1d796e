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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.command.cluster.describeoffice.DescribeOffice;
import jp.musubi.command.cluster.found.FoundCluster;
import jp.musubi.command.cluster.requiresecondfactor.RequireSecondFactor;
import jp.musubi.command.cluster.setsight.SetCoordinatorSight;
import jp.musubi.command.confirmation.answer.AnswerConfirmation;
import jp.musubi.command.confirmation.ask.AskConfirmation;
import jp.musubi.command.confirmation.require.RequireConfirmation;
import jp.musubi.command.consent.record.RecordEvidence;
import jp.musubi.command.consultation.close.CloseConsultation;
import jp.musubi.command.consultation.leave.LeaveConsultation;
import jp.musubi.command.consultation.makeneed.MakeNeed;
import jp.musubi.command.contact.giveuppromise.GiveUpPromise;
import jp.musubi.command.contact.handoverpromise.HandOverPromise;
import jp.musubi.command.contact.keeppromise.KeepPromise;
import jp.musubi.command.contact.note.NoteContact;
import jp.musubi.command.custody.assign.AssignCharge;
import jp.musubi.command.custody.assignhouse.AssignHouse;
import jp.musubi.command.custody.changeowner.ChangeOwner;
import jp.musubi.command.custody.endsharing.EndSharing;
import jp.musubi.command.custody.handover.HandOverAll;
import jp.musubi.command.custody.share.ShareWithHouse;
import jp.musubi.command.erasure.eraseperson.ErasePerson;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.glossary.define.DefineTerm;
import jp.musubi.command.glossary.importterms.ImportTerms;
import jp.musubi.command.glossary.retire.RetireTerm;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.matching.completerematch.CompleteRematch;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.matching.pauserematch.PauseRematch;
import jp.musubi.command.matching.requestrematch.RequestRematch;
import jp.musubi.command.matching.resetmatcher.ResetMatcher;
import jp.musubi.command.matching.resumerematch.ResumeRematch;
import jp.musubi.command.matching.trainmatcher.TrainMatcher;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.expire.ExpireNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.need.withdrawconsent.WithdrawConsent;
import jp.musubi.command.party.account.ChangeLogin;
import jp.musubi.command.party.account.EndSessions;
import jp.musubi.command.party.account.IssuePasswordLink;
import jp.musubi.command.party.account.LockAccount;
import jp.musubi.command.party.account.OpenAccount;
import jp.musubi.command.party.account.RenewPassword;
import jp.musubi.command.party.account.UnlockAccount;
import jp.musubi.command.party.endtoken.EndAccessToken;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.command.party.issuetoken.IssueAccessToken;
import jp.musubi.command.party.leave.LeavePerson;
import jp.musubi.command.party.leave.ReturnPerson;
import jp.musubi.command.party.mergeorganization.MergeOrganization;
import jp.musubi.command.party.mergeorganization.SeparateOrganization;
import jp.musubi.command.party.mergeperson.MergePerson;
import jp.musubi.command.party.mergeperson.SeparatePerson;
import jp.musubi.command.party.move.MovePerson;
import jp.musubi.command.party.reachday.ReachPersonDay;
import jp.musubi.command.party.registerorganization.RegisterOrganization;
import jp.musubi.command.party.registerperson.RegisterPerson;
import jp.musubi.command.party.removesecondfactor.RemoveSecondFactor;
import jp.musubi.command.party.reviseorganization.ReviseOrganization;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.command.party.revokerole.RevokeRole;
import jp.musubi.command.party.setsecondfactor.SetSecondFactor;
import jp.musubi.command.reading.note.NoteReadings;
import jp.musubi.command.seed.expire.ExpireSeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.command.sounding.open.OpenSounding;
import jp.musubi.command.sounding.pause.PauseSounding;
import jp.musubi.command.testing.Compiled;
import jp.musubi.command.testing.PairingCommands;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Promises;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.command.testing.Training;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.confirmation.ConfirmationWay;
import jp.musubi.language.consent.ConsentWay;
import jp.musubi.language.consultation.ConsultationCloseReason;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.consultation.ConsultationLeft;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.MatcherTrained;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.sounding.SoundingPaused;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppendConditionTest {
    private static final ConsultationId CONSULTATION = new ConsultationId("q");
    private static final RematchId RUNNING = new RematchId("running");
    private static final RematchId RESTING = new RematchId("resting");
    static final OrganizationId ORGANIZATION = new OrganizationId("old");
    private static final OrganizationId OTHER = new OrganizationId("other");
    private static final OrganizationId MERGED = new OrganizationId("merged");
    private static final PersonId LEAVING = new PersonId("leaving");
    private static final PersonId GONE = new PersonId("gone");
    private static final PersonId TWICE = new PersonId("twice");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 10);
    private final AtomicReference<AppendCondition> last = new AtomicReference<>();

    static List<Command> accepted() {
        return Stream.of(PairingCommands.all(), others(), aroundRecords())
                .flatMap(List::stream)
                .toList();
    }

    /** Who has a record, how its owner is asked, what is read of it, and by which ways people come in. */
    private static List<Command> aroundRecords() {
        return List.of(
                new NoteReadings(COORDINATOR, Set.of(Pairs.NEED.ref())),
                new WithdrawConsent(INTERMEDIARY, Pairs.NEED, null, null),
                new AssignCharge(COORDINATOR, Pairs.NEED.ref(), null),
                new AssignHouse(COORDINATOR, Pairs.NEED.ref(), ORGANIZATION),
                new ShareWithHouse(COORDINATOR, Pairs.NEED.ref(), OTHER),
                new EndSharing(COORDINATOR, Pairs.NEED.ref(), MERGED),
                new SetCoordinatorSight(ADMINISTRATOR, CoordinatorSight.OWN_HOUSE),
                new ChangeOwner(COORDINATOR, Pairs.NEED.ref(), STRANGER, "異動のため"),
                new HandOverAll(COORDINATOR, LEAVING, COORDINATOR, List.of(new NeedId("past").ref()), List.of(), null),
                new AskConfirmation(COORDINATOR, Pairs.NEED.ref(), null, ConfirmationWay.PAPER, null),
                new RecordEvidence(
                        INTERMEDIARY, Pairs.NEED, ConsentWay.DOCUMENT, "架空柿加工", "社長", "窓口", null, null, null),
                new PauseSounding(INTERMEDIARY, Pairs.NEED.ref(), null, null),
                new OpenSounding(RESEARCHER, Pairs.SEED.ref()),
                new MergeOrganization(COORDINATOR, ORGANIZATION, OTHER, MergeReason.DUPLICATE, null),
                new SeparateOrganization(COORDINATOR, MERGED, null),
                new ReviseOrganization(
                        COORDINATOR, ORGANIZATION, 1, OrganizationContent.of("架空 改め", OrganizationKind.BANK, null)),
                new IssueAccessToken(STRANGER, "t-new", "表", TokenAccess.READ, List.of(), DAY.plusDays(9)),
                new EndAccessToken(STRANGER, STRANGER, "t-1"),
                new SetSecondFactor(COORDINATOR),
                new RemoveSecondFactor(ADMINISTRATOR, STRANGER, "端末の紛失"),
                new EndSessions(ADMINISTRATOR, STRANGER),
                new RequireSecondFactor(ADMINISTRATOR, true),
                new RequireConfirmation(ADMINISTRATOR, true));
    }

    /** Their past, beside that of the others. */
    private static Event[] aroundRecordsBefore() {
        return new Event[] {
            new SharedWithHouse(Pairs.NEED.ref(), MERGED, true),
            new OrganizationRegistered(ORGANIZATION, "架空信金", OrganizationKind.BANK, null),
            new OrganizationRegistered(OTHER, "架空しおさい信金", OrganizationKind.BANK, null),
            new OrganizationRegistered(MERGED, "旧信金", OrganizationKind.BANK, null),
            new OrganizationMerged(MERGED, OTHER, MergeReason.SUCCESSION, DAY.minusDays(9)),
            new AccessTokenIssued(STRANGER, "t-1", TokenAccess.READ, List.of(), DAY.plusDays(9)),
            new SecondFactorSet(STRANGER),
            new SoundingPaused(Pairs.SEED.ref(), DAY.minusDays(1), null),
            new PersonRegistered(
                    LEAVING,
                    PersonContent.of("架空 去る", null, null)
                            .with(List.of(new Affiliation(ORGANIZATION, null, null, DAY.minusDays(1)))),
                    DAY.minusDays(9)),
            new PersonRegistered(GONE, "架空 去った", null, null),
            new PersonLeft(GONE, DAY.minusDays(9)),
            new PersonRegistered(TWICE, "架空 二重", null, null),
            new PersonMerged(TWICE, RESEARCHER),
            new RoleGranted(LEAVING, Role.COORDINATOR, null),
            new ChargeAssigned(new NeedId("past").ref(), LEAVING, AssignedBy.HAND, null)
        };
    }

    private static List<Command> others() {
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
                new RegisterOrganization(
                        ADMINISTRATOR,
                        new OrganizationId("o"),
                        jp.musubi.language.party.OrganizationContent.of("架空", OrganizationKind.BANK, null)),
                new RegisterPerson(ADMINISTRATOR, new PersonId("new"), "架空", null, null),
                new RevisePerson(ADMINISTRATOR, STRANGER, "架空 改め", null, null),
                new ReachPersonDay(MATCHER, LEAVING),
                new LeavePerson(ADMINISTRATOR, STRANGER, null),
                new ReturnPerson(ADMINISTRATOR, GONE),
                new MergePerson(ADMINISTRATOR, STRANGER, RESEARCHER),
                new SeparatePerson(ADMINISTRATOR, TWICE, null),
                new MovePerson(COORDINATOR, RESEARCHER, ORGANIZATION, null, DAY, List.of(), null),
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
                new MakeNeed(COORDINATOR, CONSULTATION, "題", null),
                new CloseConsultation(COORDINATOR, CONSULTATION, ConsultationCloseReason.SOLVED, null),
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
                .isEqualTo(command instanceof ErasePerson || ends(command));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aDecisionAboutARecordNoticesItsErasure(Command command) {
        run(command);
        boolean aboutSeed = command instanceof ReviseSeed
                || command instanceof PublishSeed
                || command instanceof WithdrawSeed
                || command instanceof OpenSounding
                || PairingCommands.all().contains(command)
                || command instanceof MatchNeed
                || command instanceof NoteContact
                || command instanceof EraseRecord
                || ends(command);
        assertThat(conflicts("RecordErased", Set.of(new Tag("seed", "s")))).isEqualTo(aboutSeed);
    }

    @Test
    void everyCommandIsHeldHere() {
        Set<Class<?>> commands = Compiled.classes().stream()
                .filter(type -> Command.class.isAssignableFrom(type) && !type.isInterface())
                .collect(Collectors.toSet());
        Set<Class<?>> held = accepted().stream().map(Object::getClass).collect(Collectors.toSet());
        // Whoever founds holds no role yet, and a visitor or who answers by a link never does: what they do hangs on
        // none.
        held.add(FoundCluster.class);
        held.add(LeaveConsultation.class);
        held.add(AnswerConfirmation.class);
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
                || command instanceof HandOverPromise
                || ends(command);
        for (Class<?> event : PromiseEvent.class.getPermittedSubclasses()) {
            assertThat(conflicts(event.getSimpleName(), Set.of(new Tag("contact", PROMISE.value()))))
                    .as(event.getSimpleName())
                    .isEqualTo(aboutPromise);
        }
    }

    /** Whether somebody is to go, which hangs on all that they hold. */
    private static boolean ends(Command command) {
        return command instanceof LeavePerson || command instanceof MergePerson;
    }

    private boolean conflicts(String event, Set<Tag> tags) {
        return last.get().criteria().matches(new QualifiedName("musubi", event), tags);
    }

    private void run(Command command) {
        try (SliceFixture fixture = given(this::everything, command)) {
            assertThat(fixture.when(command).stored()).isNotEmpty();
        }
    }

    /** Whether what must have happened for it is not what has for all the others. */
    static boolean hasHistoryOfItsOwn(Command command) {
        return PairingCommands.all().contains(command)
                || command instanceof ResetMatcher
                || command instanceof ResumeRematch;
    }

    /** All of Musubi, where one of the commands that are {@link #accepted} can happen. */
    static SliceFixture given(UnaryOperator<EventSourcingConfigurer> everything, Command command) {
        SliceFixture fixture = SliceFixture.of(everything);
        fixture.given(Pairs.sides()).given(history(command));
        fixture.given(
                new SeedRegistered(new SeedId("other"), RESEARCHER, Samples.seed()),
                new SeedPublished(new SeedId("other"), Disclosure.PUBLIC));
        fixture.given(past());
        fixture.given(aroundRecordsBefore());
        fixture.given(new AccountLocked(AUDITOR, null));
        fixture.given(new GlossaryTermDefined(new TermId("t"), 1, Contents.term(), null));
        fixture.given(new RematchRequested(RUNNING, RematchReason.GLOSSARY, null));
        fixture.given(Promises.given(PROMISE, COORDINATOR, Pairs.NEED.ref()));
        if (command instanceof ResetMatcher) {
            fixture.given(new MatcherTrained(new MatcherId("m"), Training.better(), null, null));
        }
        if (command instanceof ResumeRematch) {
            fixture.given(new RematchRequested(RESTING, RematchReason.GLOSSARY, RUNNING), new RematchPaused(RESTING));
        }
        fixture.given(
                new ConsultationLeft(CONSULTATION, new ConsultationContent("困る", null, null, "000-000-0001", null)));
        return fixture;
    }

    /** What became of the pairing before. */
    private static Event[] history(Command command) {
        return PairingCommands.all().contains(command)
                ? PairingCommands.accepting(command).history().toArray(Event[]::new)
                : new Event[] {Pairs.proposed()};
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
