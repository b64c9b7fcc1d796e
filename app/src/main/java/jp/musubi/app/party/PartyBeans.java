package jp.musubi.app.party;

import java.util.Optional;
import jp.musubi.app.kit.page.RecordPage;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.readorganization.ReadOrganization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rest of the house is told of organizations. */
@Configuration(proxyBeanMethods = false)
class PartyBeans {
    @Bean
    static RecordPage organizationPage(Questions questions) {
        return new RecordPage() {
            @Override
            public RecordType type() {
                return RecordType.ORGANIZATION;
            }

            @Override
            public Optional<String> title(Who who, String id, Show show) {
                return questions
                        .ask(new ReadOrganization(who.viewer(), new OrganizationId(id), null))
                        .map(OrganizationView::name);
            }

            @Override
            public String address(String id) {
                return "/organizations/" + id;
            }
        };
    }
}
