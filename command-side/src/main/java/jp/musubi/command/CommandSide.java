package jp.musubi.command;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import jp.musubi.command.cluster.describeoffice.DescribeOfficeSlice;
import jp.musubi.command.cluster.found.FoundClusterSlice;
import jp.musubi.command.cluster.requiresecondfactor.RequireSecondFactor;
import jp.musubi.command.cluster.setsight.SetCoordinatorSight;
import jp.musubi.command.confirmation.answer.AnswerConfirmation;
import jp.musubi.command.confirmation.ask.AskConfirmation;
import jp.musubi.command.confirmation.require.RequireConfirmation;
import jp.musubi.command.consent.record.RecordEvidence;
import jp.musubi.command.consultation.close.CloseConsultationSlice;
import jp.musubi.command.consultation.leave.LeaveConsultationSlice;
import jp.musubi.command.consultation.makeneed.MakeNeedSlice;
import jp.musubi.command.contact.giveuppromise.GiveUpPromiseSlice;
import jp.musubi.command.contact.handoverpromise.HandOverPromiseSlice;
import jp.musubi.command.contact.keeppromise.KeepPromiseSlice;
import jp.musubi.command.contact.note.NoteContactSlice;
import jp.musubi.command.custody.assign.AssignCharge;
import jp.musubi.command.custody.assignhouse.AssignHouse;
import jp.musubi.command.custody.changeowner.ChangeOwner;
import jp.musubi.command.custody.endsharing.EndSharing;
import jp.musubi.command.custody.handover.HandOverAll;
import jp.musubi.command.custody.share.ShareWithHouse;
import jp.musubi.command.erasure.eraseperson.ErasePersonSlice;
import jp.musubi.command.erasure.eraserecord.EraseRecordSlice;
import jp.musubi.command.glossary.define.DefineTermSlice;
import jp.musubi.command.glossary.importterms.ImportTermsSlice;
import jp.musubi.command.glossary.retire.RetireTermSlice;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.slice.RememberedTypes;
import jp.musubi.command.matching.completerematch.CompleteRematchSlice;
import jp.musubi.command.matching.matchneed.MatchNeedSlice;
import jp.musubi.command.matching.pauserematch.PauseRematchSlice;
import jp.musubi.command.matching.requestrematch.RequestRematchSlice;
import jp.musubi.command.matching.resetmatcher.ResetMatcherSlice;
import jp.musubi.command.matching.resumerematch.ResumeRematchSlice;
import jp.musubi.command.matching.trainmatcher.TrainMatcherSlice;
import jp.musubi.command.need.close.CloseNeedSlice;
import jp.musubi.command.need.expire.ExpireNeedSlice;
import jp.musubi.command.need.open.OpenNeedSlice;
import jp.musubi.command.need.register.RegisterNeedSlice;
import jp.musubi.command.need.revise.ReviseNeedSlice;
import jp.musubi.command.need.withdrawconsent.WithdrawConsent;
import jp.musubi.command.pairing.dismiss.DismissPairingSlice;
import jp.musubi.command.pairing.hold.HoldPairing;
import jp.musubi.command.pairing.propose.ProposePairingSlice;
import jp.musubi.command.pairing.resume.ResumePairing;
import jp.musubi.command.pairing.shortlist.ShortlistPairingSlice;
import jp.musubi.command.pairing.takeback.TakeBackPairingSlice;
import jp.musubi.command.party.account.AccountSlice;
import jp.musubi.command.party.endtoken.EndAccessToken;
import jp.musubi.command.party.grantrole.GrantRoleSlice;
import jp.musubi.command.party.issuetoken.IssueAccessToken;
import jp.musubi.command.party.leave.LeavePerson;
import jp.musubi.command.party.leave.ReturnPerson;
import jp.musubi.command.party.mergeorganization.MergeOrganization;
import jp.musubi.command.party.mergeorganization.SeparateOrganization;
import jp.musubi.command.party.mergeperson.MergePerson;
import jp.musubi.command.party.mergeperson.SeparatePerson;
import jp.musubi.command.party.move.MovePerson;
import jp.musubi.command.party.reachday.ReachPersonDay;
import jp.musubi.command.party.registerorganization.RegisterOrganizationSlice;
import jp.musubi.command.party.registerperson.RegisterPersonSlice;
import jp.musubi.command.party.removesecondfactor.RemoveSecondFactor;
import jp.musubi.command.party.reviseorganization.ReviseOrganization;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.command.party.revokerole.RevokeRoleSlice;
import jp.musubi.command.party.setsecondfactor.SetSecondFactor;
import jp.musubi.command.reading.note.NoteReadings;
import jp.musubi.command.seed.expire.ExpireSeedSlice;
import jp.musubi.command.seed.publish.PublishSeedSlice;
import jp.musubi.command.seed.register.RegisterSeedSlice;
import jp.musubi.command.seed.revise.ReviseSeedSlice;
import jp.musubi.command.seed.withdraw.WithdrawSeedSlice;
import jp.musubi.command.sounding.open.OpenSounding;
import jp.musubi.command.sounding.pause.PauseSounding;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** The one way in: registers every use case of this module. */
public final class CommandSide {
    private static final List<UnaryOperator<EventSourcingConfigurer>> SLICES = List.of(
            FoundClusterSlice::configure,
            RegisterSeedSlice::configure,
            WithdrawSeedSlice::configure,
            RegisterNeedSlice::configure,
            CloseNeedSlice::configure,
            RecordEvidence::configure,
            AssignCharge::configure,
            AssignHouse::configure,
            ShareWithHouse::configure,
            EndSharing::configure,
            ChangeOwner::configure,
            HandOverAll::configure,
            ShortlistPairingSlice::configure,
            DismissPairingSlice::configure,
            TakeBackPairingSlice::configure,
            NoteContactSlice::configure,
            KeepPromiseSlice::configure,
            GiveUpPromiseSlice::configure,
            HandOverPromiseSlice::configure,
            RegisterOrganizationSlice::configure,
            ReviseOrganization::configure,
            SeparateOrganization::configure,
            ReturnPerson::configure,
            MergePerson::configure,
            SeparatePerson::configure,
            AccountSlice::configure,
            EndAccessToken::configure,
            SetSecondFactor::configure,
            RemoveSecondFactor::configure,
            RequireSecondFactor::configure,
            RequireConfirmation::configure,
            SetCoordinatorSight::configure,
            DescribeOfficeSlice::configure,
            GrantRoleSlice::configure,
            RevokeRoleSlice::configure,
            ErasePersonSlice::configure,
            RequestRematchSlice::configure,
            PauseRematchSlice::configure,
            ResumeRematchSlice::configure,
            CompleteRematchSlice::configure,
            EraseRecordSlice::configure,
            DefineTermSlice::configure,
            RetireTermSlice::configure,
            ImportTermsSlice::configure,
            TrainMatcherSlice::configure,
            ResetMatcherSlice::configure,
            LeaveConsultationSlice::configure,
            MakeNeedSlice::configure,
            CloseConsultationSlice::configure);

    /** Those that go by what an installation sets, or by the day. */
    private static final List<BiFunction<EventSourcingConfigurer, Settings, EventSourcingConfigurer>> SET_SLICES =
            List.of(
                    ReviseSeedSlice::configure,
                    PublishSeedSlice::configure,
                    ExpireSeedSlice::configure,
                    ReviseNeedSlice::configure,
                    OpenNeedSlice::configure,
                    ExpireNeedSlice::configure,
                    WithdrawConsent::configure,
                    AskConfirmation::configure,
                    AnswerConfirmation::configure,
                    ProposePairingSlice::configure,
                    HoldPairing::configure,
                    PauseSounding::configure,
                    OpenSounding::configure,
                    MergeOrganization::configure,
                    RegisterPersonSlice::configure,
                    RevisePerson::configure,
                    ReachPersonDay::configure,
                    LeavePerson::configure,
                    MovePerson::configure,
                    ResumePairing::configure,
                    IssueAccessToken::configure,
                    MatchNeedSlice::configure,
                    NoteReadings::configure);

    private CommandSide() {}

    /**
     * Adds all decision models and handlers. What stores the events, correlation and interceptors are the caller's.
     *
     * @return the same configurer
     */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        RememberedTypes.configure(configurer);
        SLICES.forEach(slice -> slice.apply(configurer));
        SET_SLICES.forEach(slice -> slice.apply(configurer, settings));
        return configurer;
    }
}
