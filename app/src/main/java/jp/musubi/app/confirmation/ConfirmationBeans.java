package jp.musubi.app.confirmation;

import java.util.List;
import jp.musubi.app.kit.page.Place;
import jp.musubi.app.kit.security.OpenAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rest of the house is told of confirmations. */
@Configuration(proxyBeanMethods = false)
class ConfirmationBeans {
    /** Whoever opens them without a link that holds makes nothing grow: an answer takes one, and takes it once. */
    @Bean
    static OpenAddresses confirmationAddresses() {
        return new OpenAddresses(List.of("/confirm/*"));
    }

    @Bean
    static Place confirmationRulePlace() {
        return ConfirmationRulePages.place();
    }
}
