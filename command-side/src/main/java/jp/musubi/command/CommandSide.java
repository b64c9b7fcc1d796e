package jp.musubi.command;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import jp.musubi.command.account.AccountSlice;
import jp.musubi.command.closeneed.CloseNeedSlice;
import jp.musubi.command.completerematch.CompleteRematchSlice;
import jp.musubi.command.defineterm.DefineTermSlice;
import jp.musubi.command.describeoffice.DescribeOfficeSlice;
import jp.musubi.command.dismisspairing.DismissPairingSlice;
import jp.musubi.command.eraseperson.ErasePersonSlice;
import jp.musubi.command.eraserecord.EraseRecordSlice;
import jp.musubi.command.expireneed.ExpireNeedSlice;
import jp.musubi.command.expireseed.ExpireSeedSlice;
import jp.musubi.command.foundcluster.FoundClusterSlice;
import jp.musubi.command.giveuppromise.GiveUpPromiseSlice;
import jp.musubi.command.grantrole.GrantRoleSlice;
import jp.musubi.command.handoverpromise.HandOverPromiseSlice;
import jp.musubi.command.importterms.ImportTermsSlice;
import jp.musubi.command.keeppromise.KeepPromiseSlice;
import jp.musubi.command.matchneed.MatchNeedSlice;
import jp.musubi.command.notecontact.NoteContactSlice;
import jp.musubi.command.openneed.OpenNeedSlice;
import jp.musubi.command.pauserematch.PauseRematchSlice;
import jp.musubi.command.proposepairing.ProposePairingSlice;
import jp.musubi.command.publishseed.PublishSeedSlice;
import jp.musubi.command.registerneed.RegisterNeedSlice;
import jp.musubi.command.registerorganization.RegisterOrganizationSlice;
import jp.musubi.command.registerperson.RegisterPersonSlice;
import jp.musubi.command.registerseed.RegisterSeedSlice;
import jp.musubi.command.requestrematch.RequestRematchSlice;
import jp.musubi.command.resetmatcher.ResetMatcherSlice;
import jp.musubi.command.resumerematch.ResumeRematchSlice;
import jp.musubi.command.retireterm.RetireTermSlice;
import jp.musubi.command.reviseneed.ReviseNeedSlice;
import jp.musubi.command.reviseperson.RevisePersonSlice;
import jp.musubi.command.reviseseed.ReviseSeedSlice;
import jp.musubi.command.revokerole.RevokeRoleSlice;
import jp.musubi.command.shortlistpairing.ShortlistPairingSlice;
import jp.musubi.command.slice.RememberedTypes;
import jp.musubi.command.takebackpairing.TakeBackPairingSlice;
import jp.musubi.command.trainmatcher.TrainMatcherSlice;
import jp.musubi.command.withdrawseed.WithdrawSeedSlice;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** The one way in: registers every use case of this module. */
public final class CommandSide {
    private static final List<UnaryOperator<EventSourcingConfigurer>> SLICES = List.of(
            FoundClusterSlice::configure,
            RegisterSeedSlice::configure,
            WithdrawSeedSlice::configure,
            RegisterNeedSlice::configure,
            CloseNeedSlice::configure,
            ShortlistPairingSlice::configure,
            DismissPairingSlice::configure,
            TakeBackPairingSlice::configure,
            NoteContactSlice::configure,
            KeepPromiseSlice::configure,
            GiveUpPromiseSlice::configure,
            HandOverPromiseSlice::configure,
            RegisterOrganizationSlice::configure,
            RegisterPersonSlice::configure,
            RevisePersonSlice::configure,
            AccountSlice::configure,
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
            ResetMatcherSlice::configure);

    /** Those that go by what an installation sets, or by the day. */
    private static final List<BiFunction<EventSourcingConfigurer, Settings, EventSourcingConfigurer>> SET_SLICES =
            List.of(
                    ReviseSeedSlice::configure,
                    PublishSeedSlice::configure,
                    ExpireSeedSlice::configure,
                    ReviseNeedSlice::configure,
                    OpenNeedSlice::configure,
                    ExpireNeedSlice::configure,
                    ProposePairingSlice::configure,
                    MatchNeedSlice::configure);

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
