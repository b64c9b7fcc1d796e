package jp.musubi.app.confirmation;

import java.time.Clock;
import java.util.List;
import jp.musubi.app.kit.security.OpenAddresses;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.node.Node;
import jp.musubi.node.confirmation.ConfirmationDesk;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.mail.Mails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rest of the house is told of confirmations. */
@Configuration(proxyBeanMethods = false)
class ConfirmationBeans {
    @Bean
    static ConfirmationDesk confirmationDesk(Node node, Commands commands, Questions questions, Mails mails) {
        return new ConfirmationDesk(node.vault().links(), commands, questions, mails, Today.by(Clock.systemUTC()));
    }

    /** Whoever opens them without a link that holds makes nothing grow: an answer takes one, and takes it once. */
    @Bean
    static OpenAddresses confirmationAddresses() {
        return new OpenAddresses(List.of("/confirm/*"));
    }
}
