package jp.musubi.app.kit.security;

import java.time.Clock;
import jp.musubi.node.Node;
import jp.musubi.node.OneTimeDays;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.accounts.SecondFactorDesk;
import jp.musubi.node.accounts.TokenDesk;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Standings;
import jp.musubi.vault.Accounts;
import jp.musubi.vault.SqliteVault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What acts on accounts. */
@Configuration(proxyBeanMethods = false)
class AccountBeans {

    @Bean
    AccountDesk accountDesk(Node node, Accounts accounts, Commands commands) {
        return new AccountDesk(
                accounts, commands, node.standings(), Clock.systemUTC(), OneTimeDays.of(System.getenv()), node.mails());
    }

    /** A vault in a file is of this process alone: whoever was signed in before it began is no more. */
    @Bean
    SessionBook sessionBook(Node node) {
        if (node.vault() instanceof SqliteVault) {
            node.vault().sessions().clear();
        }
        return new SessionBook(node.vault().sessions(), Clock.systemUTC());
    }

    @Bean
    Standings standings(Node node) {
        return node.standings();
    }

    @Bean
    SecondFactorDesk secondFactorDesk(Node node, Commands commands) {
        return new SecondFactorDesk(node.vault().secondFactors(), commands, node.standings(), Clock.systemUTC());
    }

    @Bean
    SecondFactorRule secondFactorRule(Questions questions) {
        return new SecondFactorRule(questions);
    }

    @Bean
    OpenSessions openSessions(SessionBook book) {
        return new OpenSessions(book);
    }

    @Bean
    WayBack wayBack() {
        return new WayBack();
    }

    @Bean
    SecondStep secondStep(
            Accounts accounts,
            Node node,
            SecondFactorDesk desk,
            SignInThrottle throttle,
            OpenSessions sessions,
            WayBack wayBack) {
        return new SecondStep(accounts, node.standings(), desk, throttle, sessions, wayBack);
    }

    @Bean
    TokenDesk tokenDesk(Node node, Commands commands) {
        return new TokenDesk(node.vault().tokens(), commands, node.standings(), Clock.systemUTC());
    }

    @Bean
    OwnPassword ownPassword(Accounts accounts, SignInThrottle throttle) {
        return new OwnPassword(accounts, throttle);
    }
}
