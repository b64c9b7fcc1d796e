package jp.musubi.app.kit.act;

import java.util.Set;
import jp.musubi.app.matching.MatcherActs;
import jp.musubi.app.matching.RematchActs;
import jp.musubi.language.party.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subjects whose pages have no more of their own than a list. */
@Configuration(proxyBeanMethods = false)
class ActDesks {
    @Bean
    static ActDesk rematchDesk() {
        return new PlainDesk(RematchActs.REMATCH, Set.of(Role.COORDINATOR, Role.ADMINISTRATOR), "/rematches");
    }

    @Bean
    static ActDesk matcherDesk() {
        return new PlainDesk(MatcherActs.MATCHER, Set.of(Role.ADMINISTRATOR), "/matchers");
    }
}
