package jp.musubi.command.party.account;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.SessionsEnded;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class AccountHandlers {

    @CommandHandler
    void handle(
            OpenAccount command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") AccountState account,
            EventAppender out) {
        AccountRules.administrator(actor);
        AccountRules.present(account);
        out.append(new AccountOpened(command.personId()));
    }

    @CommandHandler
    void handle(
            LockAccount command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") AccountState account,
            EventAppender out) {
        AccountRules.administrator(actor);
        AccountRules.lockable(command, account);
        Refuse.ifAny(
                new Checks().text("reason", command.reason(), TextLimits.REASON).found());
        out.append(new AccountLocked(command.personId(), command.reason()));
    }

    @CommandHandler
    void handle(
            UnlockAccount command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") AccountState account,
            EventAppender out) {
        AccountRules.administrator(actor);
        AccountRules.unlockable(account);
        out.append(new AccountUnlocked(command.personId()));
    }

    @CommandHandler
    void handle(
            ChangeLogin command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") AccountState account,
            EventAppender out) {
        AccountRules.administrator(actor);
        AccountRules.present(account);
        out.append(new LoginChanged(command.personId()));
    }

    @CommandHandler
    void handle(
            IssuePasswordLink command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") AccountState account,
            EventAppender out) {
        AccountRules.mayIssue(command, actor);
        AccountRules.usable(account);
        out.append(new PasswordLinkIssued(command.personId(), command.way()));
    }

    @CommandHandler
    void handle(
            EndSessions command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") AccountState account,
            EventAppender out) {
        AccountRules.administrator(actor);
        AccountRules.present(account);
        out.append(new SessionsEnded(command.personId()));
    }

    @CommandHandler
    void handle(
            RenewPassword command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") AccountState account,
            EventAppender out) {
        AccountRules.usable(account);
        if (!actor.is(command.personId())) {
            throw Refuse.forbidden();
        }
        out.append(new PasswordRenewed(command.personId()));
    }
}
