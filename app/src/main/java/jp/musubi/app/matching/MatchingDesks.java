package jp.musubi.app.matching;

import java.util.Set;
import jp.musubi.app.kit.act.ActDesk;
import jp.musubi.app.kit.act.PlainDesk;
import jp.musubi.language.party.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs and matchers: their pages have no more of their own than a list. */
@Configuration(proxyBeanMethods = false)
class MatchingDesks {
    @Bean
    static ActDesk rematchDesk() {
        return new PlainDesk(RematchActs.REMATCH, Set.of(Role.COORDINATOR, Role.ADMINISTRATOR), "/rematches");
    }

    @Bean
    static ActDesk matcherDesk() {
        return new PlainDesk(MatcherActs.MATCHER, Set.of(Role.ADMINISTRATOR), "/matchers");
    }
}
