package jp.musubi.app.account;

import java.util.Set;
import jp.musubi.app.kit.page.Place;
import jp.musubi.language.party.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the navigation leads besides one's own account. */
@Configuration(proxyBeanMethods = false)
class AccountPlaces {

    @Bean
    Place rightsPlace() {
        return new Place("nav.rights", "/rights", Set.of(Role.AUDITOR, Role.ADMINISTRATOR));
    }

    @Bean
    Place coordinatorSightPlace() {
        return new Place("nav.coordinator-sight", "/admin/coordinator-sight", Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    Place secondFactorPlace() {
        return new Place("nav.second-factor", "/admin/second-factor", Set.of(Role.ADMINISTRATOR));
    }
}
