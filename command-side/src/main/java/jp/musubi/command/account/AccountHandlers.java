package jp.musubi.command.account;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.rules.Checks;
import jp.musubi.command.rules.TextLimits;
import jp.musubi.language.event.AccountLocked;
import jp.musubi.language.event.AccountOpened;
import jp.musubi.language.event.AccountUnlocked;
import jp.musubi.language.event.LoginChanged;
import jp.musubi.language.event.PasswordLinkIssued;
import jp.musubi.language.event.PasswordRenewed;
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
        AccountRules.administrator(actor);
        AccountRules.usable(account);
        out.append(new PasswordLinkIssued(command.personId()));
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
